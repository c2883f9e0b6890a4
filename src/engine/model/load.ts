/** Opens a model folder: reads and checks its files, with one progress over all of their bytes. */
import { ModelFormatError, throwIfAborted } from "../errors.ts";
import type { Device, LoadProgress } from "../types.ts";
import type { Adapter, BankEntry } from "./bank.ts";
import { BANK_FILE, parseBank, readAdapter } from "./bank.ts";
import type { ModelConfig } from "./config.ts";
import { CONFIG_FILE, graphFiles, parseConfig } from "./config.ts";
import type { AnswerTokens, Dtype, Manifest } from "./manifest.ts";
import { MANIFEST_FILE, parseManifest } from "./manifest.ts";
import type { FileSource } from "./source.ts";
import { ModelTokenizer, TOKENIZER_CONFIG_FILE, TOKENIZER_FILE } from "./tokenizer.ts";

/** Large weights of a graph: as bytes, or in the folder from which a native runtime reads them. */
export type Weights =
  | { readonly files: readonly { readonly path: string; readonly data: Uint8Array }[] }
  | { readonly folder: string };

/** A model folder in memory, checked as far as it can be without running it. */
export interface ModelFolder {
  readonly manifest: Manifest;
  readonly config: ModelConfig;
  readonly dtype: Dtype;
  readonly tokenizer: ModelTokenizer;
  readonly tokens: AnswerTokens<number>;
  readonly adapters: readonly Adapter[];
  /** The base graph's bytes, without its large weights. */
  readonly graph: Uint8Array;
  readonly weights: Weights;
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Precision of the weights; by default the one that value_dial.json names for the device. */
  readonly dtype?: Dtype;
}

/** Reads value_dial.json alone, to know a model before its large files are fetched. */
export async function loadManifest(source: FileSource, signal?: AbortSignal): Promise<Manifest> {
  return parseManifest(await source.read(MANIFEST_FILE, signal ? { signal } : {}));
}

/**
 * Reads the files of a model for one device.
 * @throws {ModelFileError} for a file that cannot be had, {@link ModelFormatError} or {@link ModelChecksumError} for one that is wrong.
 */
export async function loadModel(
  source: FileSource,
  manifest: Manifest,
  device: Device,
  options: LoadOptions = {},
): Promise<ModelFolder> {
  const { signal, onProgress } = options;
  const dtype = options.dtype ?? manifest.files[device];
  if (!dtype) {
    throw new ModelFormatError(`The model "${manifest.name}" has no file for ${device}.`, {
      file: MANIFEST_FILE,
    });
  }
  const small = { ...(signal && { signal }) };
  const [configBytes, bankBytes] = await Promise.all([
    source.read(CONFIG_FILE, small),
    source.read(BANK_FILE, small),
  ]);
  const config = parseConfig(configBytes);
  const bank = parseBank(bankBytes);
  const files = graphFiles(config, dtype);
  const graphPath = `onnx/${files.graph}`;
  const dataPaths = source.folder === undefined ? files.data.map((name) => `onnx/${name}`) : [];

  const read = await readAll(
    source,
    [graphPath, ...dataPaths, TOKENIZER_FILE, TOKENIZER_CONFIG_FILE, ...bank.flatMap(adapterFiles)],
    signal,
    onProgress,
  );
  const tokenizer = new ModelTokenizer(read(TOKENIZER_FILE), read(TOKENIZER_CONFIG_FILE));
  return {
    manifest,
    config,
    dtype,
    tokenizer,
    tokens: tokenizer.resolve(manifest.tokens),
    adapters: bank.map((entry) => {
      const [configFile, weightFile] = adapterFiles(entry);
      return readAdapter(entry, read(configFile), read(weightFile));
    }),
    graph: read(graphPath),
    weights:
      source.folder === undefined
        ? { files: files.data.map((path) => ({ path, data: read(`onnx/${path}`) })) }
        : { folder: `${source.folder}/onnx` },
  };
}

function adapterFiles({ path }: BankEntry): [config: string, weights: string] {
  return [`adapters/${path}/adapter_config.json`, `adapters/${path}/adapter_model.safetensors`];
}

/** Reads many files at once; the result gives each file's bytes by its path. */
async function readAll(
  source: FileSource,
  paths: readonly string[],
  signal: AbortSignal | undefined,
  onProgress: ((progress: LoadProgress) => void) | undefined,
): Promise<(path: string) => Uint8Array<ArrayBuffer>> {
  const abort = { ...(signal && { signal }) };
  const sizes = await Promise.all(paths.map((path) => source.size(path, signal)));
  let total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  let loaded = 0;
  const report = () => onProgress?.({ stage: "download", loaded: Math.min(loaded, total), total });
  report();
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  await Promise.all(
    paths.map(async (path, index) => {
      const bytes = await source.read(path, {
        ...abort,
        onBytes(count) {
          loaded += count;
          report();
        },
      });
      // Where the server announced another size (or none), the total follows what really came.
      total += bytes.length - (sizes[index] ?? 0);
      contents.set(path, bytes);
    }),
  );
  throwIfAborted(signal);
  report();
  return (path) => contents.get(path) as Uint8Array<ArrayBuffer>;
}
