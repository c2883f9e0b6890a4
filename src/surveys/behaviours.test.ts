import { describe, expect, it } from "vitest";
import { VALUES } from "../values/values.ts";
import { BEHAVIOURS, BEHAVIOURS_BY_VALUE, byProbability } from "./behaviours.ts";

describe("behaviours40", () => {
  it("has two behaviours for and two against each value, none twice", () => {
    expect(BEHAVIOURS).toHaveLength(40);
    for (const value of VALUES) {
      const own = BEHAVIOURS.filter((behaviour) => behaviour.value === value);
      expect(own.map(({ sign }) => sign).toSorted()).toEqual([-1, -1, 1, 1]);
    }
    expect(new Set(BEHAVIOURS.map(({ id }) => id)).size).toBe(40);
    expect(new Set(BEHAVIOURS.map(({ text }) => text)).size).toBe(40);
  });

  it("words each as one short sentence that anybody can say yes or no to", () => {
    for (const { id, text } of BEHAVIOURS) {
      expect(text, id).toMatch(/^[A-Z][^.!?]+\.$/);
      expect(text, id).not.toMatch(/\b(I|my|me|we|our)\b/);
      const words = text.split(/\s+/).length;
      expect(words, id).toBeGreaterThanOrEqual(7);
      expect(words, id).toBeLessThanOrEqual(20);
    }
  });

  it("asks about all ten values in each ten", () => {
    for (let from = 0; from < 40; from += 10) {
      const ten = BEHAVIOURS.slice(from, from + 10).map(({ value }) => value);
      expect(ten).toEqual(VALUES);
    }
  });
});

describe("order", () => {
  it("groups by value in circle order, what goes with it first", () => {
    expect(BEHAVIOURS_BY_VALUE.map(({ value }) => value)).toEqual(VALUES);
    for (const { value, rows } of BEHAVIOURS_BY_VALUE) {
      expect(rows.map(({ behaviour }) => behaviour.sign)).toEqual([1, 1, -1, -1]);
      for (const { behaviour, index } of rows) {
        expect(behaviour.value).toBe(value);
        expect(BEHAVIOURS[index]).toBe(behaviour);
      }
    }
  });

  it("puts the likeliest first and keeps the order of equal ones", () => {
    const p = BEHAVIOURS.map((_, i) => (i === 7 ? 0.9 : i === 3 ? 0.8 : 0.1));
    expect(
      byProbability(p)
        .map(({ index }) => index)
        .slice(0, 4),
    ).toEqual([7, 3, 0, 1]);
  });
});
