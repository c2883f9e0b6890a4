import { describe, expect, it } from "vitest";
import { InputError } from "../errors.ts";
import type { Scale } from "../types.ts";
import type { ChoiceScale, RatingScale } from "./scales.ts";
import { planScale } from "./scales.ts";

const scale = (min: number, max: number): Scale => ({
  min,
  max,
  minLabel: "least",
  maxLabel: "most",
});
const plan = (given: Scale) => planScale(given, "Item 1") as RatingScale;
const onlyAt = (position: number, length: number) =>
  Array.from({ length }, (_, index) => Number(index === position));

describe("planScale", () => {
  it("asks like6 with ratings 1 to 6", () => {
    const { ratings, ends, answer } = plan("like6");
    expect(ratings).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ends).toBeUndefined();
    const even = answer(new Array(6).fill(1 / 6));
    expect(even.expected).toBeCloseTo(3.5);
    expect(even.entropy).toBeCloseTo(Math.log(6));
    expect(even.distribution.map(({ option }) => option)).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  it.each([
    [0, 10, 0],
    [1, 5, 1],
    [1, 10, 1],
    [4, 7, 4],
    // Outside 0 .. 10: shifted to start at 1,
    [-2, 2, 1],
    [10, 14, 1],
    [-5, 4, 1],
    // and with eleven points at 0.
    [-5, 5, 0],
  ])("asks %i..%i from rating %i on", (min, max, first) => {
    const { ratings, ends, answer } = plan(scale(min, max));
    const points = max - min + 1;
    expect(ratings).toEqual(Array.from({ length: points }, (_, i) => first + i));
    expect(ends).toEqual({
      min: String(first),
      max: String(first + points - 1),
      minLabel: "least",
      maxLabel: "most",
    });
    const low = answer(onlyAt(0, points));
    expect(low.expected).toBe(min);
    expect(low.distribution[0]).toEqual({ option: String(min), p: 1 });
    expect(answer(onlyAt(points - 1, points)).expected).toBe(max);
  });

  it.each([
    [0, 100],
    [1, 12],
    [-50, 50],
    [0, 11],
  ])("asks the long scale %i..%i as 0..10 and keeps the expectation", (min, max) => {
    const { ratings, ends, answer } = plan(scale(min, max));
    expect(ratings).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(ends).toMatchObject({ min: "0", max: "10" });
    for (const rating of ratings) {
      const { expected, distribution } = answer(onlyAt(rating, 11));
      expect(expected).toBeCloseTo(min + (rating / 10) * (max - min));
      expect(distribution).toHaveLength(max - min + 1);
      expect(distribution.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1);
    }
  });

  it("gives the mean position for a list of options", () => {
    const choice = planScale({ options: ["never", " always "] }, "Item 1") as ChoiceScale;
    expect(choice.options).toEqual(["never", "always"]);
    const { expected, distribution } = choice.answer([0.25, 0.75]);
    expect(expected).toBe(1.75);
    expect(distribution[1]?.option).toBe(" always ");
  });

  it.each<[string, unknown]>([
    ["no scale", undefined],
    ["a wrong name", "like7"],
    ["min above max", scale(5, 1)],
    ["a single point", scale(3, 3)],
    ["fractions", scale(0, 2.5)],
    ["text for a number", { ...(scale(1, 5) as object), max: "5" }],
    ["a blank label", { min: 1, max: 5, minLabel: " ", maxLabel: "most" }],
    ["no label", { min: 1, max: 5 }],
    ["a million points", scale(0, 1e6)],
    ["one option", { options: ["yes"] }],
    ["an empty option", { options: ["yes", " "] }],
    ["the same option twice", { options: ["yes", "no", "yes "] }],
    ["options that are no list", { options: "yes" }],
  ])("refuses %s", (_, given) => {
    expect(() => planScale(given as Scale, 'Item 4 ("x")', 3)).toThrow(InputError);
    expect(() => planScale(given as Scale, 'Item 4 ("x")', 3)).toThrow(/Item 4 \("x"\)/);
  });
});
