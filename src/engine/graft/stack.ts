/** Stacks the low-rank changes of several adapters on one layer along their rank. */
import { GraftError } from "../errors.ts";
import type { Adapter } from "../model/bank.ts";

/** The stacked change of one layer: delta y = ((x a) * rankGates) b. */
export interface Stack {
  /** [in, ranks], row by row. */
  readonly a: Float32Array;
  /** [ranks, out], row by row, with each adapter's alpha / r folded in. */
  readonly b: Float32Array;
  readonly inFeatures: number;
  readonly outFeatures: number;
  /** For each stacked rank the index of its adapter in the bank: rankGates[j] = gates[owners[j]]. */
  readonly owners: readonly number[];
}

/**
 * Stacks the changes that the adapters make to `module`, in the bank's order.
 * @throws {GraftError} when two adapters disagree about the layer's size.
 */
export function stackModule(adapters: readonly Adapter[], module: string): Stack {
  const parts = adapters.flatMap((adapter, owner) => {
    const change = adapter.modules.get(module);
    return change ? [{ owner, adapter, ...change }] : [];
  });
  const first = parts[0];
  if (!first) throw new GraftError(`No adapter changes ${module}.`, { module });
  const inFeatures = first.a.shape[1] as number;
  const outFeatures = first.b.shape[0] as number;
  const owners = parts.flatMap(({ owner, a }) => new Array<number>(a.shape[0] ?? 0).fill(owner));
  const ranks = owners.length;

  const a = new Float32Array(inFeatures * ranks);
  const b = new Float32Array(ranks * outFeatures);
  let column = 0;
  for (const part of parts) {
    const rank = part.a.shape[0] as number;
    if (part.a.shape[1] !== inFeatures || part.b.shape[0] !== outFeatures) {
      throw new GraftError(
        `The adapters "${first.adapter.name}" and "${part.adapter.name}" see ${module} in different sizes. Use adapters of one model.`,
        { module },
      );
    }
    for (let r = 0; r < rank; r++, column++) {
      for (let i = 0; i < inFeatures; i++) {
        a[i * ranks + column] = part.a.data[r * inFeatures + i] as number;
      }
      for (let o = 0; o < outFeatures; o++) {
        b[column * outFeatures + o] = part.scale * (part.b.data[o * rank + r] as number);
      }
    }
  }
  return { a, b, inFeatures, outFeatures, owners };
}
