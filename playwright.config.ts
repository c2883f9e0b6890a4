import { defineConfig } from "@playwright/test";
import { findChromium } from "./e2e/chromium.ts";

const PORT = 4179;
/** Where CI wants machine-readable reports; none otherwise. */
const reports = process.env["VALUE_DIAL_REPORTS"];
const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
/** WebGPU in software, where the machine has no other; the test says so when there is none at all. */
const SOFTWARE_WEBGPU = [
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
];

const executablePath = findChromium();

/** Runs against the built page, which `npm run test:e2e` makes first. */
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: reports ? [["list"], ["json", { outputFile: `${reports}/playwright.json` }]] : "list",
  use: { baseURL: `http://127.0.0.1:${PORT}` },
  projects: [
    {
      name: "page",
      testIgnore: /webgpu/,
      use: { launchOptions: { executablePath, args: QUIET } },
    },
    {
      name: "webgpu",
      testMatch: /webgpu/,
      use: { launchOptions: { executablePath, args: [...QUIET, ...SOFTWARE_WEBGPU] } },
    },
  ],
  webServer: {
    command: `npx vite preview --mode e2e --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
  },
});
