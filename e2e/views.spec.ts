import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { VIEWS } from "../src/store/view.ts";
import { openPage, TINY } from "./page.ts";

for (const view of VIEWS) {
  for (const theme of ["light", "dark"] as const) {
    test(`${view}: no serious accessibility issue in ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await openPage(page, `${TINY}#v=${view}`);
      await expect(page.locator("main").getByRole("heading").first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(
        ({ impact }) => impact === "serious" || impact === "critical",
      );
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  for (const width of [360, 768, 1280, 1920]) {
    test(`${view}: nothing sticks out at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openPage(page, `${TINY}#v=${view}`);
      await expect(page.locator("main").getByRole("heading").first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test("the navigation works by keyboard and the link keeps the view", async ({ page }) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Compare", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Compare", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(page).toHaveURL(/v=compare/);
});
