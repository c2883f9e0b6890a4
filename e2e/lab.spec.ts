import { expect, test } from "@playwright/test";
import { openPage } from "./page.ts";

test("one slider moves its own answers, as the shipped model gives them", async ({ page }) => {
  test.setTimeout(300_000);
  await openPage(page, "/?device=wasm#v=lab");
  await page.getByLabel("Value to move").selectOption("Security");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText("6 of 6 steps")).toBeVisible({ timeout: 120_000 });
  const rows = page.getByTestId("response-table").locator("tbody tr");
  await expect(rows).toHaveCount(6);
  const own = (await rows.locator("td:nth-child(2)").allTextContents()).map(Number);
  expect((own[5] ?? 0) - (own[0] ?? 6)).toBeGreaterThan(1);
});

test("the recorded figures stand beside their trivial rivals", async ({ page }) => {
  await openPage(page, "/?device=wasm#v=lab");
  await expect(page.getByRole("row", { name: /Always 3\.5/ })).toBeVisible();
  await page.getByRole("radio", { name: "29 countries" }).check({ force: true });
  await expect(page.getByRole("row", { name: /This model 0\.0/ })).toBeVisible();
});
