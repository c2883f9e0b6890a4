/** A causal language model with a key/value cache and adapter gates, over one onnxruntime session. */
import type { InferenceSession, Tensor } from "onnxruntime-common";
import { DisposedError, ModelFormatError } from "../errors.ts";
import { GATES_INPUT } from "../graft/graft.ts";
import type { Weights } from "../model/load.ts";
import { Logits } from "./logits.ts";
import { pause } from "./pause.ts";
import type { Runtime } from "./runtime.ts";
import { deviceError } from "./runtime.ts";

/** One row of a batch: a prompt and the strengths of the adapters for it. */
export interface Row {
  readonly ids: readonly number[];
  /** [adapters] */
  readonly gates: Float32Array;
}

/** The sizes of the cache: its tensors are [batch, keyValueHeads, length, headDim]. */
export interface CacheShape {
  readonly layers: number;
  readonly keyValueHeads: number;
  readonly headDim: number;
}

type Feeds = Record<string, Tensor>;

/** A batch of texts under way: each grows by one token with every {@link LanguageModel.step}. */
export class Sequence {
  /** Logits of the newest position of each row. */
  logits: Logits;
  /** @internal */ cache: Feeds;
  /** @internal */ readonly gates: Tensor | undefined;
  /** @internal Number of padding positions in front of each row. */ readonly padding: number[];
  /** Length including padding. */
  length: number;

  constructor(
    logits: Logits,
    cache: Feeds,
    gates: Tensor | undefined,
    padding: number[],
    length: number,
  ) {
    this.logits = logits;
    this.cache = cache;
    this.gates = gates;
    this.padding = padding;
    this.length = length;
  }

  /** Frees the cache. */
  dispose(): void {
    disposeAll(this.cache);
    this.cache = {};
  }
}

export class LanguageModel {
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;
  readonly #cacheShape: CacheShape;
  readonly #cacheNames: readonly { readonly past: string; readonly present: string }[];
  /** Runs go one after the other: onnxruntime-web refuses two at a time. */
  #queue: Promise<unknown> = Promise.resolve();
  #disposed = false;

  private constructor(runtime: Runtime, session: InferenceSession, shape: CacheShape) {
    this.#runtime = runtime;
    this.#session = session;
    this.#cacheShape = shape;
    this.#cacheNames = cacheNames(shape.layers);
  }

  /**
   * Compiles a grafted graph.
   * @throws {DeviceError} when the device cannot take it, {@link ModelFormatError} when it is no decoder with a cache.
   */
  static async open(
    runtime: Runtime,
    graph: Uint8Array,
    weights: Weights,
    shape: CacheShape,
  ): Promise<LanguageModel> {
    const names = cacheNames(shape.layers);
    const presents = names.map((name) => name.present);
    const session = await runtime.createSession(graph, weights, presents);
    const missing = ["logits", ...presents].find((name) => !session.outputNames.includes(name));
    if (missing) {
      await session.release();
      throw new ModelFormatError(
        `The model's graph has no output "${missing}". Export it as a decoder with a key/value cache.`,
        { file: "onnx" },
      );
    }
    return new LanguageModel(runtime, session, shape);
  }

  /**
   * Logits of the last `keep` positions of every row, without keeping a cache.
   * @param rows at least one; shorter ones are padded on the left.
   */
  async score(rows: readonly Row[], keep: number): Promise<Logits> {
    const { feeds } = this.#prefill(rows, keep);
    const { logits } = await this.#run(feeds, ["logits"]);
    return new Logits(logits as Tensor, keep);
  }

  /** Reads the prompts and keeps the cache, to go on with {@link step}. The caller disposes the result. */
  async start(rows: readonly Row[]): Promise<Sequence> {
    const { feeds, padding, length } = this.#prefill(rows, 1);
    const outputs = await this.#run(feeds);
    const logits = new Logits(outputs["logits"] as Tensor, 1);
    return new Sequence(logits, this.#presents(outputs), feeds[GATES_INPUT], padding, length);
  }

  /**
   * Appends one token to each row and renews `sequence.logits`.
   * @param tokens shape [rows].
   */
  async step(sequence: Sequence, tokens: readonly number[]): Promise<void> {
    const { padding, cache, gates } = sequence;
    const length = sequence.length + 1;
    const rows = tokens.length;
    const mask = new BigInt64Array(rows * length).fill(1n);
    for (const [row, pad] of padding.entries()) mask.fill(0n, row * length, row * length + pad);
    const outputs = await this.#run({
      ...this.#inputs(
        BigInt64Array.from(tokens, BigInt),
        mask,
        BigInt64Array.from(padding, (pad) => BigInt(length - 1 - pad)),
        rows,
        1,
      ),
      ...cache,
      ...(gates && { [GATES_INPUT]: gates }),
    });
    disposeAll(cache);
    sequence.cache = this.#presents(outputs);
    sequence.logits = new Logits(outputs["logits"] as Tensor, 1);
    sequence.length = length;
  }

  /** Frees the session once the running call is done. */
  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    await this.#queue.catch(() => {});
    await this.#session.release();
  }

  /** Inputs of a whole left-padded batch with an empty cache. */
  #prefill(
    rows: readonly Row[],
    keep: number,
  ): { feeds: Feeds; padding: number[]; length: number } {
    const length = Math.max(...rows.map((row) => row.ids.length));
    const size = rows.length * length;
    // Padding repeats id 0: it is masked, any id will do.
    const [ids, mask, positions] = [0, 1, 2].map(() => new BigInt64Array(size)) as [
      BigInt64Array,
      BigInt64Array,
      BigInt64Array,
    ];
    const padding = rows.map((row) => length - row.ids.length);
    rows.forEach((row, r) => {
      const start = r * length + (padding[r] as number);
      row.ids.forEach((id, position) => {
        ids[start + position] = BigInt(id);
        mask[start + position] = 1n;
        positions[start + position] = BigInt(position);
      });
    });
    const feeds = this.#inputs(ids, mask, positions, rows.length, keep);
    if (this.#session.inputNames.includes(GATES_INPUT)) {
      feeds[GATES_INPUT] = this.#gates(rows);
    }
    const { keyValueHeads, headDim } = this.#cacheShape;
    for (const { past } of this.#cacheNames) {
      const empty = new Float32Array(0);
      feeds[past] = this.#tensor("float32", empty, [rows.length, keyValueHeads, 0, headDim]);
    }
    return { feeds, padding, length };
  }

  #gates(rows: readonly Row[]): Tensor {
    const adapters = (rows[0] as Row).gates.length;
    const gates = new Float32Array(rows.length * adapters);
    rows.forEach((row, r) => {
      gates.set(row.gates, r * adapters);
    });
    return this.#tensor("float32", gates, [rows.length, adapters]);
  }

  /** The inputs that every call has; those that this graph does without are left out. */
  #inputs(
    ids: BigInt64Array,
    mask: BigInt64Array,
    positions: BigInt64Array,
    rows: number,
    keep: number,
  ): Feeds {
    const shape = [rows, ids.length / rows];
    const feeds: Feeds = {
      input_ids: this.#tensor("int64", ids, shape),
      attention_mask: this.#tensor("int64", mask, [rows, mask.length / rows]),
      position_ids: this.#tensor("int64", positions, shape),
      num_logits_to_keep: this.#tensor("int64", BigInt64Array.of(BigInt(keep)), []),
    };
    const names = this.#session.inputNames;
    return Object.fromEntries(Object.entries(feeds).filter(([name]) => names.includes(name)));
  }

  #tensor(type: "int64" | "float32", data: BigInt64Array | Float32Array, dims: number[]): Tensor {
    return new this.#runtime.Tensor(type, data, dims);
  }

  #presents(outputs: InferenceSession.ReturnType): Feeds {
    return Object.fromEntries(
      this.#cacheNames.map(({ past, present }) => [past, outputs[present] as Tensor]),
    );
  }

  #run(feeds: Feeds, fetches?: string[]): Promise<InferenceSession.ReturnType> {
    const run = this.#queue.then(async () => {
      await pause();
      if (this.#disposed) throw new DisposedError();
      try {
        return await (fetches ? this.#session.run(feeds, fetches) : this.#session.run(feeds));
      } catch (cause) {
        throw deviceError(this.#runtime.device, "could not run the model", cause);
      }
    });
    this.#queue = run.catch(() => {});
    return run;
  }
}

function cacheNames(layers: number): { past: string; present: string }[] {
  return Array.from({ length: layers }, (_, layer) => layer).flatMap((layer) =>
    ["key", "value"].map((part) => ({
      past: `past_key_values.${layer}.${part}`,
      present: `present.${layer}.${part}`,
    })),
  );
}

function disposeAll(tensors: Feeds): void {
  for (const tensor of Object.values(tensors)) tensor.dispose();
}
