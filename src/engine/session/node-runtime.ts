import * as ort from "onnxruntime-node";
import type { Runtime } from "./runtime.ts";
import { makeRuntime } from "./runtime.ts";

/**
 * onnxruntime for Node, on the processor.
 * @param threads number of threads; by default one for each core.
 */
export function nodeRuntime(threads?: number): Runtime {
  return makeRuntime("node", ort, (weights) => ({
    executionProviders: ["cpu"],
    ...(threads && { intraOpNumThreads: threads }),
    ...("folder" in weights && {
      extra: { session: { model_external_initializers_file_folder_path: weights.folder } },
    }),
  }));
}
