import type { ByValue } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import { gatesOf } from "../model/bank.ts";
import { softmaxOver } from "../session/logits.ts";
import type { CallOptions } from "../types.ts";
import type { Job } from "./batching.ts";
import { runJobs } from "./batching.ts";
import type { TaskContext } from "./context.ts";

/**
 * How strongly each text expresses each value: after the prompt come the ten value tokens, and at each of them the model says
 * for, against or none. All ten are read in one forward pass, with the profile's adapters off.
 * @returns [texts]; P(for), in [0, 1].
 * @throws {InputError} naming the text that is empty or too long.
 */
export async function read(
  context: TaskContext,
  texts: readonly string[],
  options: CallOptions = {},
): Promise<ByValue[]> {
  const { tokens } = context;
  const gates = gatesOf(context.gates, undefined);
  const probes = VALUES.map((value) => tokens.values[value].for);
  const verdicts = [tokens.for, tokens.against, tokens.none];
  const strengths: ByValue[] = [];
  const jobs = texts.map((text, index): Job => {
    const prompt = context.prompts.ids(
      "read",
      { text },
      { room: probes.length, subject: `Text ${index + 1}`, index },
    );
    return {
      row: { ids: [...prompt, ...probes], gates },
      keep: probes.length,
      read(logits, row) {
        strengths[index] = Object.fromEntries(
          VALUES.map((value, position) => {
            const scores = logits.at(row, probes.length - 1 - position);
            return [value, softmaxOver(scores, verdicts)[0]];
          }),
        ) as ByValue;
      },
    };
  });
  await runJobs(context.model, jobs, options);
  return strengths;
}
