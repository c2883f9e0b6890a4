/** The one seam between the engine and the builds of onnxruntime: Node's, the browser's WASM and its WebGPU. */
import type { InferenceSession, Tensor } from "onnxruntime-common";
import { DeviceError } from "../errors.ts";
import type { Weights } from "../model/load.ts";
import type { Device } from "../types.ts";

/** What the engine uses of a build of onnxruntime. */
export interface Runtime {
  readonly device: Device;
  /** The build's own tensor class. */
  readonly Tensor: typeof Tensor;
  /**
   * Compiles a graph.
   * @param onDevice outputs that stay in the device's memory, where it has its own.
   * @throws {DeviceError} when the device cannot take the model.
   */
  createSession(
    graph: Uint8Array,
    weights: Weights,
    onDevice: readonly string[],
  ): Promise<InferenceSession>;
}

/** The part of an onnxruntime module that {@link makeRuntime} needs. */
interface OnnxRuntimeModule {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: typeof Tensor;
}

/**
 * A {@link Runtime} over a module of onnxruntime.
 * @param optionsFor the build's own session options.
 */
export function makeRuntime(
  device: Device,
  ort: OnnxRuntimeModule,
  optionsFor: (weights: Weights, onDevice: readonly string[]) => InferenceSession.SessionOptions,
): Runtime {
  return {
    device,
    Tensor: ort.Tensor,
    async createSession(graph, weights, onDevice) {
      try {
        return await ort.InferenceSession.create(graph, {
          graphOptimizationLevel: "all",
          // Warnings are about nodes that run elsewhere on purpose; errors are thrown anyway.
          logSeverityLevel: 4,
          ...optionsFor(weights, onDevice),
        });
      } catch (cause) {
        throw deviceError(device, "could not load the model", cause);
      }
    },
  };
}

const PLACE: Readonly<Record<Device, string>> = {
  webgpu: "The graphics processor",
  wasm: "The browser",
  node: "This computer",
};

/** A {@link DeviceError} for something that onnxruntime threw. */
export function deviceError(device: Device, what: string, cause: unknown): DeviceError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DeviceError(
    `${PLACE[device]} ${what} (${reason}). Close other tabs or programs and try again.`,
    { device },
    { cause },
  );
}
