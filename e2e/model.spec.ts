import { expect, test } from "@playwright/test";
import { answerSurvey, argueAbout, argumentText, openPage, TINY, waitUntilReady } from "./page.ts";

const CLAIM = "Every town should have a free public library.";

test("the model loads and says where it runs", async ({ page }) => {
  await openPage(page, TINY);
  await expect(page.getByRole("region", { name: "Model", exact: true })).toContainText("processor");
});

test("an argument is written, and the same seed writes it again", async ({ page }) => {
  await openPage(page, TINY);
  const first = await argueAbout(page, CLAIM);
  expect(first.length).toBeGreaterThan(0);
  await expect(page.getByText(/grees, with a probability of \d+ %/)).toBeVisible();
  await expect(page.getByText(/The model takes the claim to (ask for|reject): ./)).toBeVisible();
  await page.getByRole("button", { name: "Again" }).click();
  await expect(page.getByLabel("Seed")).toHaveValue("2");
  await expect(argumentText(page)).toHaveAttribute("data-status", "done");
  expect(await argumentText(page).textContent()).not.toBe(first);
  await page.getByLabel("Seed").fill("1");
  expect(await argueAbout(page, CLAIM)).toBe(first);
});

test("a suggestion fills the claim, and the other form is asked for", async ({ page }) => {
  await openPage(page, TINY);
  await page.getByRole("group", { name: "Suggested claims" }).getByRole("button").first().click();
  await expect(page.getByLabel("A claim")).not.toHaveValue("");
  await page.getByRole("radio", { name: "Would not say" }).check({ force: true });
  await page.getByRole("button", { name: "Argue" }).click();
  await expect(page.getByText("Not their words")).toBeVisible();
});

test("a running argument stops and keeps its words", async ({ page }) => {
  await openPage(page, TINY);
  // The tiny model is done within a blink, so the page itself presses Stop at the first word.
  await page.evaluate(() => {
    const text = document.querySelector("[data-testid=argument-text]") as Element;
    new MutationObserver((_, observer) => {
      const stop = [...document.querySelectorAll("button")].find((b) => b.textContent === "Stop");
      if (!stop || !text.textContent) return;
      observer.disconnect();
      stop.click();
    }).observe(text, { childList: true, characterData: true, subtree: true });
  });
  await page.getByLabel("A claim").fill(CLAIM);
  await page.getByRole("button", { name: "Argue" }).click();
  await expect(argumentText(page)).toHaveAttribute("data-status", "stopped");
  await expect(argumentText(page)).not.toBeEmpty();
  await expect(page.getByRole("button", { name: "Argue" })).toBeEnabled();
});

test("the survey fills radar, figures and table", async ({ page }) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Seeker" }).click();
  const scores = await answerSurvey(page);
  for (const score of scores) {
    expect(score).toBeGreaterThanOrEqual(1);
    expect(score).toBeLessThanOrEqual(6);
  }
  await expect(page.locator(".recharts-radar-polygon")).toHaveCount(2);
  await expect(page.getByText("always answering 3.5: 0.")).toBeVisible();
  await page.getByText("All answers, with their uncertainty (40)").click();
  await expect(page.locator("details tbody tr")).toHaveCount(40);
  await page.getByText("Centred").click();
  const centred = await page.getByTestId("radar-table").locator("td").allTextContents();
  expect(centred.some((figure) => figure.startsWith("-"))).toBe(true);
});

test("after loading it all works without a network, and nothing was fetched from elsewhere", async ({
  page,
  context,
  baseURL,
}) => {
  const foreign: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL ?? "") && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  await openPage(page, TINY);
  await expect(page.locator(".recharts-radar-polygon")).toHaveCount(1);
  // The other views are fetched once the model is here.
  await page.waitForFunction(() => {
    const names = performance.getEntriesByType("resource").map(({ name }) => name);
    return (
      names.filter((name) => /(you|compare|lab|learn)-view-[^/]*\.js$/.test(name)).length === 4
    );
  });
  await context.setOffline(true);
  expect((await argueAbout(page, CLAIM)).length).toBeGreaterThan(0);
  await answerSurvey(page);
  for (const view of ["You", "Compare", "Lab", "Learn"]) {
    await page.getByRole("button", { name: view, exact: true }).click();
    await expect(page.locator("main").getByRole("heading").first()).toBeVisible();
  }
  expect(foreign).toEqual([]);
});

test("a model that cannot be fetched says so, and a retry loads it", async ({ page, context }) => {
  let broken = true;
  await context.route("**/models/tiny/config.json", (route) =>
    broken ? route.abort() : route.continue(),
  );
  await page.goto(TINY);
  await expect(page.getByRole("alert")).toContainText("could not be opened");
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await waitUntilReady(page);
});

test("a model that is not there is named", async ({ page }) => {
  await page.goto("/?model=nowhere");
  await expect(page.getByRole("alert")).toContainText("could not be opened");
});
