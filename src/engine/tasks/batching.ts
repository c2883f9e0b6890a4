/** Runs many independent prompts in few forward passes. */
import { throwIfAborted } from "../errors.ts";
import type { LanguageModel, Row } from "../session/language-model.ts";
import type { Logits } from "../session/logits.ts";
import type { CallOptions } from "../types.ts";

/** Rows of one forward pass, at most. */
const MAX_ROWS = 16;
/** Tokens of one forward pass, padding included, at most (unless one row alone has more). */
const MAX_TOKENS = 4096;

/** One prompt and what to do with its scores. */
export interface Job {
  readonly row: Row;
  /** How many of the last positions are read. */
  readonly keep: number;
  /** Takes the scores of row `index`; they are valid only during the call. */
  readonly read: (logits: Logits, index: number) => void;
}

/**
 * Runs all jobs, like lengths together.
 * @throws {AbortError} between two passes, once the signal is aborted.
 */
export async function runJobs(
  model: LanguageModel,
  jobs: readonly Job[],
  { signal, onProgress }: CallOptions = {},
): Promise<void> {
  let done = 0;
  for (const batch of planBatches(jobs)) {
    throwIfAborted(signal);
    const keep = Math.max(...batch.map((job) => job.keep));
    const logits = await model.score(
      batch.map((job) => job.row),
      keep,
    );
    batch.forEach((job, index) => {
      job.read(logits, index);
    });
    done += batch.length;
    onProgress?.(done, jobs.length);
  }
  throwIfAborted(signal);
}

/** Groups jobs of like length: padding is wasted work. Those that read one position stay apart from those that read many. */
export function planBatches(jobs: readonly Job[]): Job[][] {
  const ordered = [...jobs].sort(
    (a, b) => Number(a.keep > 1) - Number(b.keep > 1) || a.row.ids.length - b.row.ids.length,
  );
  const batches: Job[][] = [];
  let batch: Job[] = [];
  for (const job of ordered) {
    const full = batch.length === MAX_ROWS || (batch.length + 1) * job.row.ids.length > MAX_TOKENS;
    const apart = batch[0] !== undefined && batch[0].keep > 1 !== job.keep > 1;
    if (batch.length > 0 && (full || apart)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(job);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
