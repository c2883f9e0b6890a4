import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { answerSurvey, argueAbout, openPage, TINY } from "./page.ts";

/** Presses what starts a download; returns the file's name and bytes. */
async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return {
    name: download.suggestedFilename(),
    bytes: await readFile(await download.path()),
  };
}

async function openTakeAway(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Share and save", exact: true }).click();
}

test("the dialed circle is saved as a drawing and as an image", async ({ page }) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Seeker" }).click();
  const menu = page.getByRole("button", { name: "Save: The dialed profile", exact: true });
  await menu.click();
  const svg = await downloaded(page, () =>
    page.getByRole("button", { name: "SVG", exact: true }).click(),
  );
  expect(svg.name).toBe("value-dial-circle-seeker.svg");
  const text = svg.bytes.toString();
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).toContain("Self-direction");
  expect(text).not.toMatch(/var\(--|class=|light-dark|color\(srgb/);
  await menu.click();
  const png = await downloaded(page, () =>
    page.getByRole("button", { name: "PNG", exact: true }).click(),
  );
  expect(png.name).toBe("value-dial-circle-seeker.png");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
});

test("the menu closes with Escape and gives the focus back", async ({ page }) => {
  await openPage(page, TINY);
  const menu = page.getByRole("button", { name: "Save: The dialed profile", exact: true });
  await menu.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "SVG", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await expect(page.getByRole("button", { name: "SVG", exact: true })).toHaveCount(0);
});

test("answers are saved as a table and as JSON", async ({ page }) => {
  await openPage(page, TINY);
  await answerSurvey(page);
  await openTakeAway(page);
  const csv = await downloaded(page, () =>
    page.getByRole("button", { name: "CSV: Answers to the portraits" }).click(),
  );
  expect(csv.name).toMatch(/^value-dial-answers-\d{4}-\d\d-\d\d\.csv$/);
  const lines = csv.bytes.toString().split("\r\n");
  expect(lines.filter((line) => line.startsWith("# model: "))).toHaveLength(1);
  const json = await downloaded(page, () =>
    page.getByRole("button", { name: "Everything in one JSON file" }).click(),
  );
  const { about, results } = JSON.parse(json.bytes.toString());
  expect(about).toMatchObject({ app: "Value Dial", device: "wasm" });
  expect(results.answers).toHaveLength(40);
});

test("the report takes the page's place on paper", async ({ page }) => {
  await openPage(page, TINY);
  await answerSurvey(page);
  await argueAbout(page, "All pupils should wear a uniform.");
  await page.evaluate(() => {
    window.print = () => {};
  });
  await openTakeAway(page);
  await page.getByRole("button", { name: "Print report" }).click();
  await page.emulateMedia({ media: "print" });
  const report = page.locator("body > article");
  await expect(report.getByRole("heading", { name: "Value profile: Neutral" })).toBeVisible();
  await expect(report.getByText("All pupils should wear a uniform.")).toBeVisible();
  await expect(page.locator("#root")).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator("#root")).toBeVisible();
  await expect(report).toHaveCount(0);
});

test("a long link is packed and opens the same page", async ({ page, context }) => {
  await openPage(page, TINY);
  const claim = "More trees give more shade, and more shade gives cooler streets and cooler homes.";
  await page.getByRole("button", { name: "Keeper" }).click();
  await page.getByLabel("A claim").fill(claim.repeat(2));
  await expect(page).toHaveURL(/#z=v1_[\w-]+$/);
  const other = await context.newPage();
  await openPage(other, page.url());
  await expect(other.getByLabel("A claim")).toHaveValue(claim.repeat(2));
  await expect(other.getByRole("slider", { name: "Conformity" })).toHaveValue("5.7");
});

test("the dialog has no serious accessibility issue", async ({ page }) => {
  await openPage(page, TINY);
  await answerSurvey(page);
  await openTakeAway(page);
  await expect(page.getByRole("button", { name: "Copy the link" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
