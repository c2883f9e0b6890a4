import type { Profile } from "../../values/profile.ts";
import type { CallOptions } from "../types.ts";
import type { Job } from "./batching.ts";
import { runJobs } from "./batching.ts";
import type { TaskContext } from "./context.ts";
import { gatesFor } from "./context.ts";
import type { Reason } from "./reasons.ts";
import { MOST_REASONS, mixed, readReasons } from "./reasons.ts";

/**
 * P(yes) over {yes, no} for "would I do this?", summed over the values that the scenario may be about.
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
    context.prompts.ids(
      "judge",
      { text },
      { room: MOST_REASONS, subject: `Scenario ${index + 1}`, index },
    ),
  );
  const everyGates = gatesFor(context, profiles);
  const reasons = await readReasons(context, prompts, 1, options);
  const verdicts: number[][] = profiles.map(() => []);
  let done = 0;
  const jobs = everyGates.flatMap((gates, p) =>
    prompts.map((prompt, s): Job => {
      const mine = reasons[s] as readonly Reason[];
      return {
        row: { ids: [...prompt, ...mine.map(({ token }) => token)], gates },
        keep: mine.length,
        read(logits, row) {
          (verdicts[p] as number[])[s] = mixed(logits, row, mine, [yes, no])[0] as number;
          done += 1;
        },
      };
    }),
  );
  const total = profiles.length * scenarios.length;
  await runJobs(context.model, jobs, {
    ...options,
    onProgress: () => options.onProgress?.(done, total),
  });
  return verdicts;
}
