import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Names of Chromium and Chrome as systems install them. */
const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome"];

/**
 * Where Chromium is: what VALUE_DIAL_CHROMIUM names, else the system's, else Playwright's own.
 * @throws {Error} saying how to get one when there is none, or when the variable names no program.
 */
export function findChromium(): string {
  const named = process.env["VALUE_DIAL_CHROMIUM"];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`VALUE_DIAL_CHROMIUM is "${named}", which is no program. Correct or unset it.`);
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const system = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...system, chromium.executablePath()].find(isProgram);
  if (found) return found;
  throw new Error(
    [
      "The browser tests need Chromium, and there is none on this machine. Get one with either of",
      "  apt-get install chromium",
      "  npx playwright install chromium",
      "or name yours: VALUE_DIAL_CHROMIUM=/path/to/chromium npm run test:e2e",
    ].join("\n"),
  );
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
