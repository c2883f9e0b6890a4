import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { shipModels } from "./build/ship-models.ts";

/** Cross-origin isolation: without it the browser gives WASM one thread only. Static hosts need the same two headers. */
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

export default defineConfig(({ mode }) => ({
  // Relative addresses, so that the build works in any folder of any static host.
  base: "./",
  // A missing file (a model's, say) answers 404 and not the page.
  appType: "mpa",
  plugins: [react(), shipModels(mode === "e2e" ? ["small", "tiny"] : ["small"])],
  server: { headers: ISOLATION },
  preview: { headers: ISOLATION },
  worker: { format: "es" },
  build: {
    target: "es2023",
    outDir: mode === "e2e" ? "dist-e2e" : "dist",
    // onnxruntime's WASM files stay files of our own origin.
    assetsInlineLimit: 0,
  },
  // onnxruntime finds its WASM files next to itself; pre-bundling would move it away from them.
  // The worker's libraries are named, or the development server finds them late and reloads the page.
  optimizeDeps: {
    exclude: ["onnxruntime-web"],
    include: ["@bufbuild/protobuf", "@bufbuild/protobuf/codegenv2", "@huggingface/tokenizers"],
  },
}));
