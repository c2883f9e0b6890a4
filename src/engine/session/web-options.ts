import type { InferenceSession } from "onnxruntime-common";
import type { Weights } from "../model/load.ts";

/** Large weights as onnxruntime-web takes them: bytes by the name that the graph gives the file. */
export function externalData(
  weights: Weights,
): NonNullable<InferenceSession.SessionOptions["externalData"]> {
  return "files" in weights ? weights.files : [];
}

/** onnxruntime wants absolute addresses; a bundler's are relative to the worker script. */
export function absolute(url: string): string {
  return new URL(url, self.location.href).href;
}
