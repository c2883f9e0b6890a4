import moduleUrl from "onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url";
import * as ort from "onnxruntime-web/webgpu";
import type { Runtime } from "./runtime.ts";
import { makeRuntime } from "./runtime.ts";
import { absolute, externalData } from "./web-options.ts";

/** onnxruntime on WebGPU. Outputs named `onDevice` (the cache) stay in the graphics processor's memory. */
export function webgpuRuntime(): Runtime {
  ort.env.wasm.wasmPaths = { mjs: absolute(moduleUrl), wasm: absolute(wasmUrl) };
  return makeRuntime("webgpu", ort, (weights, onDevice) => ({
    executionProviders: ["webgpu"],
    externalData: externalData(weights),
    preferredOutputLocation: Object.fromEntries(onDevice.map((name) => [name, "gpu-buffer"])),
  }));
}
