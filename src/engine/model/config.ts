/** config.json of a LLaMA model in the transformers.js layout: what the engine needs of it. */
import { JsonView } from "./json.ts";
import type { Dtype } from "./manifest.ts";

export const CONFIG_FILE = "config.json";

export interface ModelConfig {
  readonly layers: number;
  readonly keyValueHeads: number;
  readonly headDim: number;
  /** Number of trained weights, adapters not counted. */
  readonly parameters: number;
  /** How many external data files accompany a graph file, by the graph's file name. */
  readonly externalDataFiles: (graphFile: string) => number;
}

/**
 * Reads and checks config.json.
 * @throws {ModelFormatError} naming the first field that is missing or wrong.
 */
export function parseConfig(bytes: Uint8Array): ModelConfig {
  const json = JsonView.parse(CONFIG_FILE, bytes);
  const size = (key: string) => json.get(key).integer(1);
  const hidden = size("hidden_size");
  const heads = size("num_attention_heads");
  const layers = size("num_hidden_layers");
  const keyValueHeads = json.optional("num_key_value_heads")?.integer(1) ?? heads;
  const headDim = json.optional("head_dim")?.integer(1) ?? hidden / heads;
  const tied = json.optional("tie_word_embeddings")?.boolean() ?? false;

  const attention = 2 * hidden * headDim * (heads + keyValueHeads);
  const feedForward = 3 * hidden * size("intermediate_size");
  const perLayer = attention + feedForward + 2 * hidden;
  const embeddings = (tied ? 1 : 2) * size("vocab_size") * hidden;

  return {
    layers,
    keyValueHeads,
    headDim,
    parameters: embeddings + layers * perLayer + hidden,
    externalDataFiles: externalDataCounter(json),
  };
}

/** `use_external_data_format` of transformers.js: one number or boolean for all graphs, or one for each. */
function externalDataCounter(json: JsonView): (graphFile: string) => number {
  const format = json.optional("transformers.js_config")?.optional("use_external_data_format")?.raw;
  return (graphFile) => {
    const count =
      typeof format === "object" ? (format as Record<string, unknown>)[graphFile] : format;
    return Number(count ?? 0);
  };
}

const SUFFIX: Readonly<Record<Dtype, string>> = {
  fp32: "",
  fp16: "_fp16",
  q8: "_quantized",
  q4: "_q4",
};

/**
 * Names of the graph file and of its external data files (relative to `onnx/`), as transformers.js names them:
 * model_q4.onnx, model_q4.onnx_data, model_q4.onnx_data_1, ...
 */
export function graphFiles(config: ModelConfig, dtype: Dtype): { graph: string; data: string[] } {
  const graph = `model${SUFFIX[dtype]}.onnx`;
  const data = Array.from(
    { length: config.externalDataFiles(graph) },
    (_, index) => `${graph}_data${index ? `_${index}` : ""}`,
  );
  return { graph, data };
}
