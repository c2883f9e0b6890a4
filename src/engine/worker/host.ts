/** The worker's entry: opens models from addresses on the devices of a browser. */
import { DirectEngine } from "../direct.ts";
import { DeviceError } from "../errors.ts";
import { cachedSource } from "../model/cache/cached-source.ts";
import { loadManifest } from "../model/load.ts";
import type { Runtime } from "../session/runtime.ts";
import type { DeviceChoice, WebDevice } from "./protocol.ts";
import { serveEngine } from "./server.ts";

serveEngine(self, async ({ modelUrl, devices }, options) => {
  const source = await cachedSource(modelUrl, { signal: options.signal });
  const manifest = await loadManifest(source, options.signal);
  const device = await chooseDevice(devices, manifest.devices);
  return DirectEngine.open(source, await runtimeFor(device), { ...options, manifest });
});

/** The device the user wants, or the first of the model's that is there and has not failed. */
async function chooseDevice(
  { wanted, failed }: DeviceChoice,
  preferred: readonly WebDevice[],
): Promise<WebDevice> {
  if (wanted === "webgpu" && !(await hasWebGpu())) {
    throw new DeviceError(
      "This browser offers no WebGPU here. Choose the processor instead, or turn WebGPU on in the browser's settings.",
      { device: wanted },
    );
  }
  if (wanted) return wanted;
  for (const device of preferred) {
    if (!failed.includes(device) && (device === "wasm" || (await hasWebGpu()))) return device;
  }
  throw new DeviceError(
    "The model runs neither on this computer's graphics processor nor in this browser. Update the browser or try another one.",
    { device: failed.at(-1) ?? "wasm" },
  );
}

async function hasWebGpu(): Promise<boolean> {
  // TypeScript's own library does not know WebGPU.
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
  return Boolean(await gpu?.requestAdapter().catch(() => null));
}

/** Only the build that is needed is fetched. */
async function runtimeFor(device: WebDevice): Promise<Runtime> {
  if (device === "webgpu") return (await import("../session/webgpu-runtime.ts")).webgpuRuntime();
  return (await import("../session/wasm-runtime.ts")).wasmRuntime();
}
