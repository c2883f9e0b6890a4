import { describe, expect, it } from "vitest";
import { PORTRAITS_40 } from "./portraits40.ts";
import { responsePoint, responseProfiles, responseSlope } from "./response.ts";

describe("slider response", () => {
  it("moves one value and nothing else", () => {
    const profiles = responseProfiles("power");
    expect(profiles.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(profiles[5]?.profile).toMatchObject({ power: 6, security: 3.5, hedonism: 3.5 });
  });

  it("keeps a value's own items apart from the others'", () => {
    const expected = PORTRAITS_40.items.map((item) => (item.value === "power" ? 5 : 3));
    expect(responsePoint(PORTRAITS_40, "power", 6, expected)).toEqual({ at: 6, own: 5, others: 3 });
  });

  it("has slope 1 when answers follow the slider and 0 when they stand still", () => {
    const points = (own: (at: number) => number) =>
      [1, 2, 3, 4, 5, 6].map((at) => ({ at, own: own(at), others: 3.5 }));
    expect(responseSlope(points((at) => at))).toBeCloseTo(1);
    expect(responseSlope(points((at) => 2 + at / 2))).toBeCloseTo(0.5);
    expect(responseSlope(points(() => 3))).toBe(0);
  });
});
