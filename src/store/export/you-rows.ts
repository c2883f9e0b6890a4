import { answeredItems, answerTo } from "../../surveys/answers.ts";
import { guessOf } from "../../surveys/guesses.ts";
import { scoreValues } from "../../surveys/scoring.ts";
import type { AppState } from "../state.ts";
import { yourSurvey } from "../your-survey.ts";
import { answerRow, itemRow } from "./dial-rows.ts";
import type { Row } from "./row.ts";

/**
 * The visitor's own answers with the model's guesses, as far as there are any: `p` is the probability that the guess gave to
 * the answer, `surprise` the same in bits. The profile is the visitor's value scores; a value without answers has none.
 */
export function yourRows(
  state: Pick<AppState, "yourSource" | "yourPortraits" | "yourLoaded" | "yourRun">,
): Row[] {
  const { yourSource, yourPortraits, yourLoaded, yourRun } = state;
  const { pack, answers } = yourSurvey(yourSource, yourPortraits, yourLoaded);
  const scores = yourRun?.profile ?? scoreValues(pack, answers);
  return answeredItems(pack, answers).map((item) => {
    const given = answerTo(answers, item) as number;
    const place = yourRun?.items.findIndex(({ id }) => id === item.id) ?? -1;
    const prediction = yourRun?.answers[place];
    const guess = prediction && guessOf(item, given, prediction);
    return {
      ...itemRow(item),
      answer: given,
      guess: guess &&
        prediction && { ...answerRow(prediction), p: guess.p, surprise: guess.surprise },
      profile: scores,
    };
  });
}
