import { expect, test } from "@playwright/test";
import { openPage, slider, TINY } from "./page.ts";

const NAMES = [
  "Self-direction",
  "Stimulation",
  "Hedonism",
  "Achievement",
  "Power",
  "Security",
  "Conformity",
  "Tradition",
  "Benevolence",
  "Universalism",
];
const SEEKER_LINK = "p=v1_6_5_4_3.5_3_2_1_1_3.5_4";

test("sliders move by keyboard and the link follows", async ({ page }) => {
  await openPage(page, TINY);
  const power = slider(page, "Power");
  await power.focus();
  for (const _ of "abc") await page.keyboard.press("ArrowRight");
  await expect(power).toHaveValue("3.8");
  await expect(power).toHaveAttribute("aria-valuetext", /^3\.8 of 6\./);
  await page.keyboard.press("End");
  await expect(power).toHaveValue("6");
  await expect(page).toHaveURL(/#p=v1_3\.5_3\.5_3\.5_3\.5_6_/);
  await page.reload();
  await expect(slider(page, "Power")).toHaveValue("6");
});

test("all ten sliders are reached with the tab key, in circle order", async ({ page }) => {
  await openPage(page, TINY);
  await slider(page, "Self-direction").focus();
  const reached: string[] = [];
  for (let i = 0; i < 10; i++) {
    reached.push(
      await page.evaluate(() => {
        const { labels } = document.activeElement as HTMLInputElement;
        return labels?.[0]?.textContent ?? "";
      }),
    );
    await page.keyboard.press("Tab");
  }
  expect(reached).toEqual(NAMES);
});

test("presets turn the whole dial", async ({ page }) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Keeper" }).click();
  await expect(slider(page, "Conformity")).toHaveValue("5.7");
  await page.getByRole("button", { name: "Neutral" }).click();
  await expect(slider(page, "Conformity")).toHaveValue("3.5");
});

test("a link opens its profile, also in a page that is open already", async ({ page }) => {
  await openPage(page, `${TINY}#${SEEKER_LINK}`);
  await expect(slider(page, "Self-direction")).toHaveValue("6");
  await page.evaluate(() => {
    window.location.hash = "p=v1_1_1_1_1_1_1_1_1_1_1";
  });
  await expect(slider(page, "Self-direction")).toHaveValue("1");
});

test("a damaged link is explained and nothing is lost", async ({ page }) => {
  await openPage(page, `${TINY}#${SEEKER_LINK}`);
  await page.evaluate(() => {
    window.location.hash = "p=v1_6_5_4";
  });
  await expect(page.getByRole("alert")).toContainText("cannot be read");
  await expect(slider(page, "Self-direction")).toHaveValue("6");
  await expect(page).toHaveURL(/#p=v1_6_5_4$/);
  await slider(page, "Hedonism").press("ArrowLeft");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page).toHaveURL(/#p=v1_6_5_3\.9_/);
});

test("the theme is chosen, applied and kept", async ({ page }) => {
  await openPage(page, TINY);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  expect(await ground()).not.toBe(light);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
