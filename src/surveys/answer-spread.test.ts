import { describe, expect, it } from "vitest";
import { answerSpread, spreadByValue } from "./answer-spread.ts";
import type { SurveyItem } from "./pack.ts";

const LIKE: SurveyItem = { id: "a", text: "A.", scale: "like6", value: "power" };
const ends = [0.5, 0, 0, 0, 0, 0.5].map((p) => ({ p }));
const sure = [0, 0, 1, 0, 0, 0].map((p) => ({ p }));

describe("spread of an answer", () => {
  it("is 0 when certain and half the scale when torn between its ends", () => {
    expect(answerSpread(LIKE, sure)).toBe(0);
    expect(answerSpread(LIKE, ends)).toBeCloseTo(2.5);
  });

  it("is measured in steps of 1..6 on every scale", () => {
    const scale = { min: 0, max: 10, minLabel: "no", maxLabel: "yes" };
    const torn = Array.from({ length: 11 }, (_, i) => ({ p: i === 0 || i === 10 ? 0.5 : 0 }));
    expect(answerSpread({ ...LIKE, scale }, torn)).toBeCloseTo(2.5);
    const options = { options: ["no", "yes"] };
    expect(answerSpread({ ...LIKE, scale: options }, [{ p: 0.5 }, { p: 0.5 }])).toBeCloseTo(2.5);
  });

  it("is averaged over a value's answered items", () => {
    const items = [LIKE, { ...LIKE, id: "b" }, { ...LIKE, id: "c", value: "security" as const }];
    const spreads = spreadByValue(items, [{ distribution: sure }, { distribution: ends }]);
    expect(spreads.power).toBeCloseTo(1.25);
    expect(spreads.security).toBeNull();
  });
});
