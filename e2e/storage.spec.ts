import { expect, type Page, test } from "@playwright/test";
import { openPage, TINY, waitUntilReady } from "./page.ts";

/** Paths of the model's files that are asked for from now on. */
function watchFiles(page: Page): string[] {
  const paths: string[] = [];
  page.context().on("request", (request) => {
    const [, path] = request.url().split("/models/tiny/");
    if (path !== undefined) paths.push(path);
  });
  return paths;
}

test("the second visit fetches nothing of the model but its list", async ({ page }) => {
  const paths = watchFiles(page);
  await openPage(page, TINY);
  expect(paths.length).toBeGreaterThan(20);
  paths.length = 0;
  await page.reload();
  await waitUntilReady(page);
  expect(paths).toEqual(["files.json"]);
});

test("a stored file that is damaged is fetched again", async ({ page }) => {
  await openPage(page, TINY);
  await page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const cache = await caches.open(name);
    const entries = await cache.keys();
    const entry = entries.find(({ url }) => url.includes("/tokenizer.json?"));
    if (!entry) throw new Error("The tokenizer is not stored.");
    const bytes = new Uint8Array(await ((await cache.match(entry)) as Response).arrayBuffer());
    bytes[100] = 0;
    await cache.put(entry, new Response(bytes));
  });
  const paths = watchFiles(page);
  await page.reload();
  await waitUntilReady(page);
  expect(paths).toEqual(["files.json", "tokenizer.json"]);
});

test("what is stored is shown and cleared, and the open model works on", async ({ page }) => {
  await openPage(page, TINY);
  const region = page.getByRole("region", { name: "Model", exact: true });
  await region.getByText(/^Stored in this browser: 0\.\d MB$/).click();
  await expect(region.getByText(/^Model “tiny”: 0\.\d MB$/)).toBeVisible();
  await region.getByRole("button", { name: /^Clear/ }).click();
  await expect(region.getByText("Stored in this browser: nothing")).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.reload();
  await waitUntilReady(page);
});

test("loading is stopped and goes on", async ({ page, context }) => {
  let held = true;
  await context.route("**/models/tiny/onnx/**", async (route) => {
    while (held) await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue().catch(() => {});
  });
  await page.goto(TINY);
  await page.getByRole("button", { name: "Stop loading the model" }).click();
  await expect(page.getByText("Loading is stopped.")).toBeVisible();
  held = false;
  await page.getByRole("button", { name: "Go on loading the model" }).click();
  await waitUntilReady(page);
});
