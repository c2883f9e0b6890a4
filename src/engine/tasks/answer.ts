import type { Profile } from "../../values/profile.ts";
import { logProbability, softmax } from "../session/logits.ts";
import type { Answer, CallOptions, Item } from "../types.ts";
import type { Job } from "./batching.ts";
import { runJobs } from "./batching.ts";
import type { TaskContext } from "./context.ts";
import { gatesFor } from "./context.ts";
import type { Reason } from "./reasons.ts";
import { MOST_REASONS, mixed, readReasons } from "./reasons.ts";
import type { ChoiceScale, RatingScale } from "./scales.ts";
import { planScale } from "./scales.ts";

type Answered = (answer: Answer) => void;

/** An item made ready: its prompt, and the jobs that answer it for one profile. */
interface Ask {
  readonly prompt: readonly number[];
  readonly jobs: (gates: Float32Array, reasons: readonly Reason[], answered: Answered) => Job[];
}

/**
 * Answers every item for every profile by the probabilities of the allowed options, never by parsing text.
 * @returns [profiles][items]
 * @throws {InputError} naming the item that cannot be asked.
 */
export async function answer(
  context: TaskContext,
  profiles: readonly Profile[],
  items: readonly Item[],
  options: CallOptions = {},
): Promise<Answer[][]> {
  const asks = items.map((item, index) => prepare(context, item, index));
  const everyGates = gatesFor(context, profiles);
  const prompts = asks.filter((_, i) => !items[i]?.whole).map((ask) => ask.prompt);
  const read = await readReasons(context, prompts, context.manifest.sharpness, options);
  const noValue = [{ token: context.tokens.none, p: 1 }];
  let next = 0;
  const reasons = items.map(({ whole }) => (whole ? noValue : (read[next++] as readonly Reason[])));
  const answers: Answer[][] = profiles.map(() => []);
  let done = 0;
  const jobs = everyGates.flatMap((gates, p) =>
    asks.flatMap((ask, i) =>
      ask.jobs(gates, reasons[i] as readonly Reason[], (result) => {
        (answers[p] as Answer[])[i] = result;
        done += 1;
      }),
    ),
  );
  const total = profiles.length * items.length;
  await runJobs(context.model, jobs, {
    ...options,
    onProgress: () => options.onProgress?.(done, total),
  });
  return answers;
}

function prepare(context: TaskContext, item: Item, index: number): Ask {
  const subject = `Item ${index + 1} ("${item.id}")`;
  const scale = planScale(item.scale, subject, index);
  return scale.kind === "choice"
    ? prepareChoice(context, item.text, scale, subject, index)
    : prepareRating(context, item.text, scale, subject, index);
}

/** The probabilities of the allowed ratings after each reason, all in one row. */
function prepareRating(
  { prompts, tokens }: TaskContext,
  text: string,
  scale: RatingScale,
  subject: string,
  index: number,
): Ask {
  const prompt = prompts.ids(
    scale.ends ? "scale" : "answer",
    { text, ...scale.ends },
    { room: MOST_REASONS, subject, index },
  );
  const ratings = scale.ratings.map((rating) => tokens.ratings[rating] as number);
  return {
    prompt,
    jobs: (gates, reasons, answered) => [
      {
        row: { ids: [...prompt, ...reasons.map(({ token }) => token)], gates },
        keep: reasons.length,
        read: (logits, row) => answered(scale.answer(mixed(logits, row, reasons, ratings))),
      },
    ],
  };
}

/**
 * Options given as texts: each is scored by the log-probability of its tokens and the end token, one row for each option and
 * reason, and the softmax over the options is the distribution: the model's own probability of saying just this, among them.
 */
function prepareChoice(
  { prompts, tokenizer, tokens }: TaskContext,
  text: string,
  scale: ChoiceScale,
  subject: string,
  index: number,
): Ask {
  const continuations = scale.options.map((option) =>
    tokenizer.encode(` ${tokenizer.plain(option)}`),
  );
  const room = Math.max(...continuations.map((continuation) => continuation.length)) + 2;
  const prompt = prompts.ids("choice", { text }, { room, subject, index });

  function scored(gates: Float32Array, reason: number, taken: (scores: number[]) => void): Job[] {
    const scores: number[] = [];
    let missing = continuations.length;
    return continuations.map((continuation, option) => ({
      row: { ids: [...prompt, reason, ...continuation], gates },
      keep: continuation.length + 1,
      read(logits, row) {
        let sum = 0;
        for (const [position, token] of [...continuation, tokens.eos].entries()) {
          sum += logProbability(logits.at(row, continuation.length - position), token);
        }
        scores[option] = sum;
        missing -= 1;
        if (missing === 0) taken(scores);
      },
    }));
  }

  return {
    prompt,
    jobs(gates, reasons, answered) {
      const sum = new Array<number>(continuations.length).fill(0);
      let missing = reasons.length;
      return reasons.flatMap(({ token, p }) =>
        scored(gates, token, (scores) => {
          softmax(scores).forEach((q, option) => {
            sum[option] = (sum[option] as number) + p * q;
          });
          missing -= 1;
          if (missing === 0) answered(scale.answer(sum));
        }),
      );
    },
  };
}
