/**
 * Which value a question is about. The model names it before it answers: first the value as the reason, read with the profile's
 * adapters off, then the answer given that value, which is what the profile decides:
 * P(answer | text, profile) = sum_v w(v) P(answer | text, v, profile), w = P(v | text)^sharpness, scaled to sum to 1.
 */
import { VALUES } from "../../values/values.ts";
import { gatesOf } from "../model/bank.ts";
import type { Logits } from "../session/logits.ts";
import { softmaxOver } from "../session/logits.ts";
import type { CallOptions } from "../types.ts";
import type { Job } from "./batching.ts";
import { runJobs } from "./batching.ts";
import type { TaskContext } from "./context.ts";

/** A signed value, or none, as the reason of an answer. */
export interface Reason {
  /** The token that names it. */
  readonly token: number;
  /** Its weight, in (0, 1]; those of a text sum to 1. */
  readonly p: number;
}

/** Reasons less likely than this are left out and the rest scaled up: they cost time and change nothing visible. */
const LEAST = 0.02;
/** As many reasons at most as the model was trained to take in one sequence. */
export const MOST_REASONS = 10;

/** Reading needs no profile, so it is done once per prompt: moving a slider asks for the answers alone. */
const known = new WeakMap<TaskContext, WeakMap<readonly number[], readonly Reason[]>>();

/**
 * The likely reasons of each prompt, most likely first.
 * @param prompts as made by {@link TaskContext.prompts}, whose arrays stay the same for the same text.
 * @param sharpness power on the probabilities; a prompt keeps the one it was first read with.
 */
export async function readReasons(
  context: TaskContext,
  prompts: readonly (readonly number[])[],
  sharpness: number,
  { signal }: Pick<CallOptions, "signal">,
): Promise<readonly (readonly Reason[])[]> {
  const reasons = known.get(context) ?? new WeakMap<readonly number[], readonly Reason[]>();
  known.set(context, reasons);
  const { values, none } = context.tokens;
  const options = [...VALUES.flatMap((value) => [values[value].for, values[value].against]), none];
  const gates = gatesOf(context.gates, undefined);
  const unread = new Set(prompts.filter((prompt) => !reasons.has(prompt)));
  const jobs = [...unread].map(
    (ids): Job => ({
      row: { ids, gates },
      keep: 1,
      read: (logits, row) =>
        reasons.set(ids, likely(softmaxOver(logits.at(row), options), options, sharpness)),
    }),
  );
  await runJobs(context.model, jobs, signal ? { signal } : {});
  return prompts.map((prompt) => reasons.get(prompt) as readonly Reason[]);
}

function likely(
  probabilities: readonly number[],
  options: readonly number[],
  sharpness: number,
): Reason[] {
  const weights = probabilities.map((p) => p ** sharpness);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const all = weights.map((weight, index) => ({
    token: options[index] as number,
    p: weight / whole,
  }));
  all.sort((a, b) => b.p - a.p);
  const kept = all.slice(0, MOST_REASONS).filter(({ p }, rank) => rank === 0 || p >= LEAST);
  const total = kept.reduce((sum, { p }) => sum + p, 0);
  return kept.map(({ token, p }) => ({ token, p: p / total }));
}

/**
 * Logits row after a prompt with all its reasons appended -> the answer's distribution, summed over the reasons.
 * The model was trained to answer after each of several reasons in one sequence, so one row serves them all.
 * @param options token ids of the allowed answers.
 */
export function mixed(
  logits: Logits,
  row: number,
  reasons: readonly Reason[],
  options: readonly number[],
): number[] {
  const sum = new Array<number>(options.length).fill(0);
  reasons.forEach(({ p }, place) => {
    const given = softmaxOver(logits.at(row, reasons.length - 1 - place), options);
    given.forEach((q, option) => {
      sum[option] = (sum[option] as number) + p * q;
    });
  });
  return sum;
}
