import { describe, expect, it } from "vitest";
import { type Profile, uniformProfile } from "../values/profile.ts";
import { type ByValue, VALUES } from "../values/values.ts";
import { barHeights } from "./distribution.ts";
import { nudgedProfiles, pushesOf, pushReach } from "./pushes.ts";
import { recordedFigure } from "./recorded.ts";

describe("pushes", () => {
  const profile: Profile = { ...uniformProfile(), power: 1.4, hedonism: 6 };

  it("moves each value down and up, within the dial, and leaves the others", () => {
    const profiles = nudgedProfiles(profile);
    expect(profiles).toHaveLength(20);
    const at = (value: (typeof VALUES)[number]) =>
      [0, 1].map((i) => profiles[2 * VALUES.indexOf(value) + i]?.[value]);
    expect(at("security")).toEqual([2.5, 4.5]);
    expect(at("power")).toEqual([1, 2.4]);
    expect(at("hedonism")).toEqual([5, 6]);
    expect(profiles[0]).toEqual({ ...profile, self_direction: 2.5 });
  });

  it("finds the slopes of a linear answer, also at the ends of the dial", () => {
    const slope = (value: string) => VALUES.indexOf(value as (typeof VALUES)[number]) - 4;
    const answer = (p: Profile) =>
      VALUES.reduce((sum, value) => sum + slope(value) * p[value], 100);
    const pushes = pushesOf(profile, nudgedProfiles(profile).map(answer));
    for (const value of VALUES) expect(pushes[value]).toBeCloseTo(slope(value));
  });

  it("draws the largest push at full length, but next to nothing short", () => {
    const nothing = uniformProfile(0) as ByValue;
    expect(pushReach({ ...nothing, power: -0.8, security: 0.3 }, 10)).toBe(0.8);
    expect(pushReach({ ...nothing, power: 0.01 }, 10)).toBe(0.2);
    expect(pushReach(nothing, 1)).toBe(0.02);
  });
});

describe("bar heights", () => {
  it("make the likeliest option the tallest", () => {
    expect(barHeights([{ p: 0.1 }, { p: 0.4 }, { p: 0.2 }])).toEqual([0.25, 1, 0.5]);
    expect(barHeights([{ p: 0 }])).toEqual([0]);
  });
});

describe("recorded figures", () => {
  const report = { behaviours: { model: { auc: 0.5, name: "x" } }, opinions: null };

  it("are read where the report has them", () => {
    expect(recordedFigure(report, ["behaviours", "model", "auc"])).toBe(0.5);
  });

  it.each([
    ["a part that is missing", ["reading", "model"]],
    ["a part that was not measured", ["opinions", "model"]],
    ["a word", ["behaviours", "model", "name"]],
    ["a part in place of a figure", ["behaviours"]],
    ["an inherited key", ["behaviours", "toString", "length"]],
  ])("are null for %s", (_, path) => {
    expect(recordedFigure(report, path)).toBeNull();
  });
});
