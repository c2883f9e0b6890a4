import { expect, test } from "@playwright/test";
import { answerSurvey, argueAbout, openPage } from "./page.ts";

test("the shipped model argues in words and answers as it was dialed", async ({ page }) => {
  test.setTimeout(300_000);
  await openPage(page, "/?device=wasm");
  await page.getByRole("button", { name: "Keeper" }).click();
  const keeper = await answerSurvey(page);
  const text = await argueAbout(page, "Cars should be kept out of city centres.");
  expect(text.split(" ").length).toBeGreaterThan(4);
  await page.getByRole("button", { name: "Seeker" }).click();
  const seeker = await answerSurvey(page);
  const [selfDirection, security] = [0, 5];
  expect(seeker[selfDirection]).toBeGreaterThan(keeper[selfDirection] ?? 6);
  expect(keeper[security]).toBeGreaterThan(seeker[security] ?? 6);
});
