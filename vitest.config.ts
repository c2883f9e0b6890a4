import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    // Model tests share the machine's cores with onnxruntime's own threads.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
