import { expect, type Page } from "@playwright/test";

/** The random-weights fixture: its words mean nothing, its machinery is that of a real model. */
export const TINY = "/?model=tiny&device=wasm";

/** Opens the page and waits until the model answers. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitUntilReady(page);
}

export async function waitUntilReady(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "Model", exact: true })).toHaveAttribute(
    "data-phase",
    "ready",
    {
      timeout: 90_000,
    },
  );
}

export function slider(page: Page, value: string) {
  return page.getByRole("slider", { name: value });
}

export function argumentText(page: Page) {
  return page.getByTestId("argument-text");
}

/** Argues about the claim and waits for the end; returns the text. */
export async function argueAbout(page: Page, claim: string): Promise<string> {
  await page.getByLabel("A claim").fill(claim);
  await page.getByRole("button", { name: "Argue" }).click();
  await expect(argumentText(page)).toHaveAttribute("data-status", "done", { timeout: 90_000 });
  return (await argumentText(page).textContent()) ?? "";
}

/** Lets the model answer the whole survey; returns the answered scores in circle order. */
export async function answerSurvey(page: Page): Promise<number[]> {
  await page.getByRole("button", { name: /^Answer (the survey|again)$/ }).click();
  await expect(page.getByText("40 of 40 answered")).toBeVisible({ timeout: 90_000 });
  const cells = page.getByTestId("radar-table").locator("tbody tr td:last-child");
  await expect(cells).toHaveCount(10);
  return (await cells.allTextContents()).map(Number);
}
