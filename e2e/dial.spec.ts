import { expect, type Page, test } from "@playwright/test";
import { argueAbout, argumentText, openPage, slider, TINY, waitUntilReady } from "./page.ts";

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

function chooseForm(page: Page, form: "Circle" | "Sliders"): Promise<void> {
  return page.getByRole("radio", { name: form, exact: true }).check({ force: true });
}

for (const form of ["Circle", "Sliders"] as const) {
  test.describe(`as ${form.toLowerCase()}`, () => {
    test.beforeEach(async ({ page }) => {
      await openPage(page, TINY);
      await chooseForm(page, form);
    });

    test("sliders move by keyboard and the link follows", async ({ page }) => {
      const power = slider(page, "Power");
      await power.focus();
      for (const _ of "abc") await page.keyboard.press("ArrowRight");
      await expect(power).toHaveValue("3.8");
      await expect(power).toHaveAttribute("aria-valuetext", /^3\.8 of 6\./);
      await page.keyboard.press("PageUp");
      await expect(power).toHaveValue("4.3");
      await page.keyboard.press("Home");
      await expect(power).toHaveValue("1");
      await page.keyboard.press("End");
      await expect(power).toHaveValue("6");
      await expect(page).toHaveURL(/#p=v1_3\.5_3\.5_3\.5_3\.5_6_/);
      await page.reload();
      await expect(slider(page, "Power")).toHaveValue("6");
      await expect(page.getByRole("radio", { name: form, exact: true })).toBeChecked();
    });

    test("all ten sliders are reached with the tab key, in circle order", async ({ page }) => {
      await expect(page.locator("#dial").getByRole("slider")).toHaveCount(10);
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

    test("a focused value names its goal and what pulls against it", async ({ page }) => {
      const height = () => page.locator("#dial").evaluate((dial) => dial.scrollHeight);
      const before = await height();
      await slider(page, "Power").focus();
      await expect(page.getByText("Standing, wealth and a say over others")).toBeVisible();
      await expect(
        page.getByText("Pulls against benevolence and universalism").first(),
      ).toBeVisible();
      expect(await height()).toBe(before);
    });

    test("the whole dial fits a screen 900 pixels high", async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const { content, visible } = await page.locator("#dial").evaluate((dial) => ({
        content: dial.scrollHeight,
        visible: dial.clientHeight,
      }));
      expect(content).toBe(visible);
    });
  });
}

test("a point on the circle is dragged along its axis, and the drag is one step back", async ({
  page,
}) => {
  await openPage(page, TINY);
  await chooseForm(page, "Circle");
  const point = await page.locator('#dial [data-value="self_direction"]').boundingBox();
  if (point === null) throw new Error("The point of self-direction is not drawn.");
  const x = point.x + point.width / 2;
  const y = point.y + point.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 20, { steps: 4 });
  await page.mouse.move(x + 5, y - 400, { steps: 4 });
  await page.mouse.up();
  await expect(slider(page, "Self-direction")).toHaveValue("6");
  await expect(slider(page, "Stimulation")).toHaveValue("3.5");
  await page.keyboard.press("Control+z");
  await expect(slider(page, "Self-direction")).toHaveValue("3.5");
  await page.keyboard.press("Control+Shift+Z");
  await expect(slider(page, "Self-direction")).toHaveValue("6");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(slider(page, "Self-direction")).toHaveValue("3.5");
});

test("the keys undo typing in a text field, and not the dial", async ({ page }) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Keeper" }).click();
  await page.getByLabel("A claim").fill("Cats are better than dogs.");
  await page.keyboard.press("Control+z");
  await expect(slider(page, "Conformity")).toHaveValue("5.7");
});

test("presets turn the whole dial", async ({ page }) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Keeper" }).click();
  await expect(slider(page, "Conformity")).toHaveValue("5.7");
  await page.getByRole("button", { name: "Opposite", exact: true }).click();
  await expect(slider(page, "Conformity")).toHaveValue("1.3");
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

test.describe("samples", () => {
  const sampleOn = (page: Page) =>
    page.getByRole("region", { name: "A sample, written earlier by the model “small”" });

  test("one is there before the model, named as such, and gone with the first argument", async ({
    page,
    context,
  }) => {
    let held = true;
    await context.route("**/models/tiny/onnx/**", async (route) => {
      while (held) await new Promise((resolve) => setTimeout(resolve, 50));
      await route.continue().catch(() => {});
    });
    await page.goto(TINY);
    const sample = sampleOn(page);
    await expect(sample).toContainText(/For a made-up person who puts .+ first/);
    await expect(sample).toContainText(/grees, with a probability of \d+ %/);
    await expect(sample.locator("blockquote")).not.toBeEmpty();
    await expect(argumentText(page)).toBeHidden();
    await expect(page.getByRole("region", { name: "Model", exact: true })).toHaveAttribute(
      "data-phase",
      "opening",
    );
    held = false;
    await waitUntilReady(page);
    await expect(sample).toBeVisible();
    expect((await argueAbout(page, "Plant more trees.")).length).toBeGreaterThan(0);
    await expect(sample).toHaveCount(0);
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(sample).toBeVisible();
  });

  for (const width of [390, 1280]) {
    test(`the next one comes by keyboard, in the same room, at ${width} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await openPage(page, TINY);
      const sample = sampleOn(page);
      const before = await sample.innerText();
      const height = () => sample.evaluate((region) => region.clientHeight);
      const room = await height();
      const another = sample.getByRole("button", { name: "Another sample" });
      await another.focus();
      await page.keyboard.press("Enter");
      expect(await sample.innerText()).not.toBe(before);
      await expect(another).toBeFocused();
      expect(await height()).toBe(room);
    });
  }

  test("its person goes on the dial with the claim, and comes off it again", async ({ page }) => {
    await openPage(page, TINY);
    const sample = sampleOn(page);
    await sample.getByRole("button", { name: "Dial this person" }).click();
    await expect(sample.getByRole("status")).toHaveText("On the dial, with the claim.");
    await expect(slider(page, "Self-direction")).toHaveValue("6");
    const claim = await page.getByLabel("A claim").inputValue();
    await expect(sample).toContainText(`On “${claim}”`);
    await page.keyboard.press("Control+z");
    await expect(slider(page, "Self-direction")).toHaveValue("3.5");
  });
});
