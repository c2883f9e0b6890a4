import type { Answer } from "../../engine/types.ts";
import { BEHAVIOURS } from "../../surveys/behaviours.ts";
import { OPINIONS } from "../../surveys/opinions.ts";
import { type SurveyItem, scaleRange } from "../../surveys/pack.ts";
import type { ArgumentRun } from "../argument.ts";
import type { DialRun } from "../dial-run.ts";
import type { ResponseRun } from "../lab.ts";
import type { Reading } from "../reading.ts";
import type { Row } from "./row.ts";

/** What a questionnaire's run says about the profile that it is about now. */
type Answered<Result> = Pick<DialRun<Result>, "profile" | "answers" | "fresh">;

/** An item as a question: its code, text, value and the ends of its scale. */
export function itemRow({ id, text, value, scale }: SurveyItem): Row {
  return { item: id, text, value: value ?? null, scale: { ...ends(scale) } };
}

/** An answer: its mean, its entropy in nats and its distribution. */
export function answerRow({ expected, entropy, distribution }: Answer): Row {
  return { expected, entropy, distribution };
}

/** The answered items of a survey for the dialed profile; answers that are still an earlier profile's are left out. */
export function surveyRows(items: readonly SurveyItem[], run: Answered<Answer> | null): Row[] {
  return freshOf(run).flatMap((answer, i) => {
    const item = items[i];
    return item && run ? [{ ...itemRow(item), ...answerRow(answer), profile: run.profile }] : [];
  });
}

/** The opinions for the dialed profile, by chapter. */
export function opinionRows(run: Answered<Answer> | null): Row[] {
  return surveyRows(OPINIONS, run).map((row, i) => ({ chapter: OPINIONS[i]?.chapter, ...row }));
}

/** The probability of each behaviour for the dialed profile. `sign`: 1 = the behaviour goes with its value, -1 = against it. */
export function behaviourRows(run: Answered<number> | null): Row[] {
  return freshOf(run).flatMap((p, i) => {
    const behaviour = BEHAVIOURS[i];
    if (behaviour === undefined || run === null) return [];
    const { id, text, value, sign } = behaviour;
    return [{ behaviour: id, text, value, sign, p, profile: run.profile }];
  });
}

/** The arguments that have a stance, the oldest first, with the values that the model has read in them. */
export function argumentRows(
  runs: readonly ArgumentRun[],
  readings: ReadonlyMap<string, Reading>,
): Row[] {
  return runs
    .filter(({ stance }) => stance !== null)
    .toReversed()
    .map((run) => {
      const { claim, topic, asks, subject, form, stance, pAgree, value, text, status, seed } = run;
      const { temperature, topP } = run.sampling;
      const reading = readings.get(text);
      return {
        ...{ claim, topic, asks, subject, form, stance, pAgree, value, text, status, seed },
        ...{ temperature, topP, profile: run.profile },
        read: reading?.status === "done" ? reading.strengths : undefined,
      };
    });
}

/** The points of the experiment: where the slider stood, and the mean answers to its own portraits and to all others. */
export function responseRows(run: ResponseRun | null): Row[] {
  return (run?.points ?? []).map(({ at, own, others }) => ({
    slider: run?.value,
    at,
    own,
    others,
  }));
}

function freshOf<Result>(run: Answered<Result> | null): readonly Result[] {
  return run === null ? [] : run.answers.slice(0, run.fresh);
}

function ends(scale: SurveyItem["scale"]): { min: number; max: number } {
  const { min, max } = scaleRange(scale);
  return { min, max };
}
