import { describe, expect, it } from "vitest";
import { uniformProfile } from "./profile.ts";
import { isFarApart, spread, valueSpreads } from "./spread.ts";

describe("spread", () => {
  it("is the way from the lowest to the highest", () => {
    expect(spread([2, 5.5, 3])).toBe(3.5);
    expect(spread([-1, 1])).toBe(2);
    expect(spread([4])).toBe(0);
    expect(spread([])).toBe(0);
  });

  it("counts as far from two points on, in tenths", () => {
    expect([1.94, 1.96, 2, 5].map(isFarApart)).toEqual([false, true, true, true]);
  });

  it("is taken for each value over all people", () => {
    const flat = uniformProfile();
    const spreads = valueSpreads([flat, { ...flat, power: 6 }, { ...flat, power: 1, security: 4 }]);
    expect(spreads).toEqual({ ...uniformProfile(0), power: 5, security: 0.5 });
  });
});
