// The plain WASM build: on the processor it decodes faster than the build that can also drive WebGPU.
import moduleUrl from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import * as ort from "onnxruntime-web/wasm";
import type { Runtime } from "./runtime.ts";
import { makeRuntime } from "./runtime.ts";
import { absolute, externalData } from "./web-options.ts";

/** onnxruntime in WebAssembly, with as many threads as cross-origin isolation and the computer allow. */
export function wasmRuntime(): Runtime {
  // Both addresses: with the module's own address its threads load it, and not the worker script that imported it.
  ort.env.wasm.wasmPaths = { mjs: absolute(moduleUrl), wasm: absolute(wasmUrl) };
  return makeRuntime("wasm", ort, (weights) => ({
    executionProviders: ["wasm"],
    externalData: externalData(weights),
  }));
}
