import { expect, type Page, test } from "@playwright/test";
import { openPage, slider, TINY } from "./page.ts";

const dialog = (page: Page) => page.getByRole("dialog");

async function openSaved(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^My profiles/ }).click();
}

async function save(page: Page, name: string, notes: string): Promise<void> {
  await dialog(page).getByRole("textbox", { name: "Name" }).fill(name);
  await dialog(page).getByRole("textbox", { name: "Notes" }).fill(notes);
  await dialog(page).getByRole("button", { name: "Save this dial" }).click();
}

test("a country is found in the library and put on the dial", async ({ page }) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Library", exact: true }).click();
  await expect(dialog(page).getByText("European Social Survey round 6")).toBeVisible();
  await dialog(page).getByRole("searchbox", { name: "Search" }).fill("denm");
  await expect(dialog(page).getByText("1 profile", { exact: true })).toBeVisible();
  await dialog(page)
    .getByRole("button", { name: /^Denmark/ })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(slider(page, "Security")).toHaveAttribute("aria-valuetext", /^4\.2 of 6/);
  await expect(page.getByText("On the dial: Denmark (ESS round 6, 2012)")).toBeVisible();
  await expect(page).toHaveURL(/p=v1_4\.75_3\.79_/);
});

test("groups are searched by what stands out in them, and Escape leaves the dial alone", async ({
  page,
}) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Library", exact: true }).click();
  await dialog(page).getByRole("radio", { name: "Groups" }).check({ force: true });
  await expect(dialog(page).getByText("100 profiles", { exact: true })).toBeVisible();
  await dialog(page).getByRole("searchbox", { name: "Search" }).fill("group 17");
  await expect(dialog(page).getByText("1 profile", { exact: true })).toBeVisible();
  await dialog(page).getByRole("searchbox", { name: "Search" }).fill("nowhere");
  await expect(dialog(page).getByText("No profile has these words.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(slider(page, "Power")).toHaveValue("3.5");
});

test("profiles are saved with notes, outlive the page, are renamed, deleted and brought back", async ({
  page,
}) => {
  await openPage(page, TINY);
  await page.getByRole("button", { name: "Keeper" }).click();
  await openSaved(page);
  await save(page, "Grandmother", "As I remember her");
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Neutral" }).click();
  await expect(slider(page, "Conformity")).toHaveValue("3.5");
  await page.reload();
  await openSaved(page);
  await expect(dialog(page).getByText("As I remember her")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Rename" }).click();
  await dialog(page).getByRole("textbox", { name: "Name" }).last().fill("Granny");
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: "Delete “Granny”" }).click();
  await expect(dialog(page).getByText("Nothing saved yet.")).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Bring it back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: "Put “Granny” on the dial" }).click();
  await expect(slider(page, "Conformity")).toHaveValue("5.7");
  await expect(page.getByText("On the dial: Granny (your own)")).toBeVisible();
});

test("a full storage is said, and the profiles stay on the page", async ({ page }) => {
  await openPage(page, TINY);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openSaved(page);
  await save(page, "Me", "");
  await expect(dialog(page).getByRole("alert")).toContainText("does not let the page keep");
  await expect(dialog(page).getByRole("button", { name: "Put “Me” on the dial" })).toBeVisible();
});
