import type { Profile } from "../../values/profile.ts";
import type { Logits } from "../session/logits.ts";
import { softmaxOver } from "../session/logits.ts";
import type { CallOptions } from "../types.ts";
import { runJobs } from "./batching.ts";
import type { TaskContext } from "./context.ts";
import { gatesFor } from "./context.ts";

/**
 * P(yes) over {yes, no} for "would I do this?".
 * @returns [profiles][scenarios], each in [0, 1].
 * @throws {InputError} naming the scenario that is empty or too long.
 */
export async function judge(
  context: TaskContext,
  profiles: readonly Profile[],
  scenarios: readonly string[],
  options: CallOptions = {},
): Promise<number[][]> {
  const { yes, no } = context.tokens;
  const prompts = scenarios.map((text, index) =>
    context.prompts.ids("judge", { text }, { room: 1, subject: `Scenario ${index + 1}`, index }),
  );
  const verdicts: number[][] = profiles.map(() => []);
  const jobs = gatesFor(context, profiles).flatMap((gates, p) =>
    prompts.map((ids, s) => ({
      row: { ids, gates },
      keep: 1,
      read: (logits: Logits, row: number) => {
        (verdicts[p] as number[])[s] = softmaxOver(logits.at(row), [yes, no])[0] as number;
      },
    })),
  );
  await runJobs(context.model, jobs, options);
  return verdicts;
}
