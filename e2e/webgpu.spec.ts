import { expect, test } from "@playwright/test";
import { answerSurvey, argueAbout, openPage, TINY } from "./page.ts";

const CLAIM = "Every town should have a free public library.";

test("WebGPU argues and answers as WASM does", async ({ page }) => {
  await page.goto("/favicon.svg");
  const adapter = await page.evaluate(async () => {
    const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<object | null> } };
    return Boolean(await gpu?.requestAdapter());
  });
  if (!adapter) {
    const reason = "SKIPPED: this Chromium offers no WebGPU adapter, so WebGPU was not tested.";
    console.log(reason);
    test.skip(true, reason);
  }

  await openPage(page, TINY);
  const onWasm = { text: await argueAbout(page, CLAIM), scores: await answerSurvey(page) };

  await openPage(page, TINY.replace("device=wasm", "device=webgpu"));
  await expect(page.getByRole("region", { name: "Model", exact: true })).toContainText("WebGPU");
  expect(await argueAbout(page, CLAIM)).toBe(onWasm.text);
  expect(await answerSurvey(page)).toEqual(onWasm.scores);
});
