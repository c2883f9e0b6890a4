import { describe, expect, it } from "vitest";
import { uniformProfile } from "../values/profile.ts";
import { guessFigures } from "./guess-figures.ts";
import { bySurprise, guessOf, type Prediction } from "./guesses.ts";
import type { SurveyItem } from "./pack.ts";

const LIKE: SurveyItem = { id: "a", text: "A.", scale: "like6", value: "power" };
const TEN: SurveyItem = {
  id: "b",
  text: "B.",
  scale: { min: 0, max: 10, minLabel: "no", maxLabel: "yes" },
};

/** A prediction with the given probabilities on a scale that starts at `min`. */
function predicted(min: number, ...ps: number[]): Prediction {
  return {
    distribution: ps.map((p, i) => ({ option: String(min + i), p })),
    expected: ps.reduce((sum, p, i) => sum + p * (min + i), 0),
  };
}
const sureOf = (answer: number) => predicted(1, ...[1, 2, 3, 4, 5, 6].map((n) => +(n === answer)));

describe("guesses", () => {
  it("reads the probability of the given answer and its surprise in bits", () => {
    const guess = guessOf(LIKE, 2, predicted(1, 0, 0.25, 0, 0, 0, 0.75));
    expect(guess).toMatchObject({ p: 0.25, surprise: 2, gap: 3, verdict: "tooHigh" });
    const blind = guessOf(LIKE, 5, predicted(1, ...Array<number>(6).fill(1 / 6)));
    expect(blind.surprise).toBeCloseTo(Math.log2(6));
  });

  it("stays finite when the answer was ruled out", () => {
    expect(guessOf(LIKE, 1, sureOf(6)).surprise).toBeCloseTo(Math.log2(1e6));
  });

  it("says right within half a step, near within one, and else the direction", () => {
    const verdicts = [0.5, 0.6, 1, 1.1, -0.5, -1, -1.1].map((gap) => {
      const expected = 3 + gap;
      return guessOf(LIKE, 3, { ...sureOf(3), expected }).verdict;
    });
    expect(verdicts).toEqual(["right", "near", "near", "tooHigh", "right", "near", "tooLow"]);
  });

  it("carries other scales to 1..6 before it compares", () => {
    const certain = Array.from({ length: 11 }, (_, n) => (n === 10 ? 1 : 0));
    const guess = guessOf(TEN, 8, predicted(0, ...certain));
    expect(guess.gap).toBeCloseTo(1);
    expect(guess.p).toBe(0);
    expect(guess.verdict).toBe("near");
  });

  it("sorts the most surprising first", () => {
    const right = guessOf(LIKE, 6, sureOf(6));
    const wrong = guessOf(LIKE, 1, sureOf(6));
    expect(bySurprise([right, wrong])).toEqual([wrong, right]);
  });
});

describe("guess figures", () => {
  const scores = { ...uniformProfile(), power: 4 };

  it("puts the model beside the own mean and the own score", () => {
    const guesses = [guessOf(LIKE, 6, sureOf(6)), guessOf(LIKE, 2, sureOf(4))];
    const figures = guessFigures(guesses, scores);
    expect(figures).toMatchObject({
      count: 2,
      model: { meanError: 1, withinOneStep: 0.5 },
      ownMean: { meanError: 2, withinOneStep: 0 },
      ownScore: { meanError: 2, withinOneStep: 0 },
      lead: 1,
      standing: "level",
    });
    expect(figures?.leadError).toBeCloseTo(1);
  });

  it("calls a lead only what is larger than two standard errors", () => {
    const given = [6, 6, 6, 2, 2, 2];
    const right = given.map((answer) => guessOf(LIKE, answer, sureOf(answer)));
    expect(guessFigures(right, scores)?.standing).toBe("ahead");
    const wrong = given.map((answer) => guessOf(LIKE, answer, sureOf(8 - answer)));
    expect(guessFigures(wrong, scores)?.standing).toBe("behind");
    const mean = given.map((answer) => guessOf(LIKE, answer, sureOf(4)));
    expect(guessFigures(mean, scores)?.standing).toBe("level");
  });

  it("answers with the own mean where an item speaks for no value", () => {
    const guesses = [
      guessOf({ ...LIKE, value: "power" }, 4, sureOf(4)),
      guessOf(TEN, 10, sureOf(6)),
    ];
    // The mean of 4 and 6 is 5, which is one step from both; the score of power is 4.
    expect(guessFigures(guesses, scores)?.ownScore.meanError).toBeCloseTo(0.5);
  });

  it("says nothing without guesses, and no error for one", () => {
    expect(guessFigures([], scores)).toBeNull();
    expect(guessFigures([guessOf(LIKE, 1, sureOf(6))], scores)).toMatchObject({
      leadError: null,
      standing: "level",
    });
  });
});
