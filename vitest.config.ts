import { defineConfig } from "vitest/config";

/** Where CI wants machine-readable reports; none otherwise. */
const reports = process.env["VALUE_DIAL_REPORTS"];

export default defineConfig({
  test: {
    reporters: reports
      ? ["default", ["json", { outputFile: `${reports}/vitest.json` }]]
      : ["default"],
    include: ["src/**/*.test.ts"],
    environment: "node",
    // Model tests share the machine's cores with onnxruntime's own threads.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
