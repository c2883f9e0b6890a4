import type { Profile } from "../../values/profile.ts";
import { logProbability, softmax, softmaxOver } from "../session/logits.ts";
import type { Answer, CallOptions, Item } from "../types.ts";
import type { Job } from "./batching.ts";
import { runJobs } from "./batching.ts";
import type { TaskContext } from "./context.ts";
import { gatesFor } from "./context.ts";
import type { ChoiceScale } from "./scales.ts";
import { planScale } from "./scales.ts";

type Answered = (answer: Answer) => void;
/** An item made ready: the jobs that answer it for one profile. */
type Ask = (gates: Float32Array, answered: Answered) => Job[];

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
  const answers: Answer[][] = profiles.map(() => []);
  const jobs = gatesFor(context, profiles).flatMap((gates, p) =>
    asks.flatMap((ask, i) =>
      ask(gates, (result) => {
        (answers[p] as Answer[])[i] = result;
      }),
    ),
  );
  await runJobs(context.model, jobs, options);
  return answers;
}

function prepare(context: TaskContext, item: Item, index: number): Ask {
  const subject = `Item ${index + 1} ("${item.id}")`;
  const scale = planScale(item.scale, subject, index);
  if (scale.kind === "choice") return prepareChoice(context, item.text, scale, subject, index);

  const format = scale.ends ? "scale" : "answer";
  const ids = context.prompts.ids(
    format,
    { text: item.text, ...scale.ends },
    { room: 1, subject, index },
  );
  const tokens = scale.ratings.map((rating) => context.tokens.ratings[rating] as number);
  return (gates, answered) => [
    {
      row: { ids, gates },
      keep: 1,
      read: (logits, row) => answered(scale.answer(softmaxOver(logits.at(row), tokens))),
    },
  ];
}

/**
 * Options given as texts: each is scored by the log-probability of its tokens and the end token, one row for each, and the
 * softmax over these scores is the distribution: the model's own probability of saying just this, among the options.
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
  const room = Math.max(...continuations.map((continuation) => continuation.length)) + 1;
  const prompt = prompts.ids("choice", { text }, { room, subject, index });
  return (gates, answered) => {
    const scores: number[] = [];
    let missing = continuations.length;
    return continuations.map((continuation, option) => ({
      row: { ids: [...prompt, ...continuation], gates },
      keep: continuation.length + 1,
      read(logits, row) {
        let sum = 0;
        for (const [position, token] of [...continuation, tokens.eos].entries()) {
          sum += logProbability(logits.at(row, continuation.length - position), token);
        }
        scores[option] = sum;
        missing -= 1;
        if (missing === 0) answered(scale.answer(softmax(scores)));
      },
    }));
  };
}
