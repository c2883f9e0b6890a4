import { describe, expect, it } from "vitest";
import { circleDistance, circlePosition, valuesByHigherOrder } from "./circle.ts";
import { compareProfiles } from "./compare.ts";
import { correlation, nmse } from "./metrics.ts";
import { PRESETS } from "./presets.ts";
import { type Profile, parseProfile, profileVector, uniformProfile } from "./profile.ts";
import { centredScores, higherOrderScores, meanScore } from "./scores.ts";
import { type ByValue, HIGHER_ORDER_VALUES, VALUES } from "./values.ts";

const LADDER = Object.fromEntries(VALUES.map((value, i) => [value, 1 + i / 2])) as ByValue;

describe("circle", () => {
  it("gives each value its own tenth when tradition is adjacent", () => {
    const angles = VALUES.map((value) => circlePosition(value, "adjacent").angle);
    expect(angles).toEqual([0, 36, 72, 108, 144, 180, 216, 252, 288, 324]);
  });

  it("puts tradition outside conformity in Schwartz's layout", () => {
    const conformity = circlePosition("conformity", "outside");
    const tradition = circlePosition("tradition", "outside");
    expect(tradition.angle).toBe(conformity.angle);
    expect([conformity.ring, tradition.ring]).toEqual([0, 1]);
    expect(circlePosition("benevolence", "outside").angle).toBe(280);
  });

  it("measures the shorter way round", () => {
    expect(circleDistance("self_direction", "universalism", "adjacent")).toBe(36);
    expect(circleDistance("self_direction", "security", "adjacent")).toBe(180);
    expect(circleDistance("conformity", "tradition", "outside")).toBe(0);
  });

  it("groups all ten values in circle order", () => {
    expect(valuesByHigherOrder().flatMap((group) => group.values)).toEqual([...VALUES]);
  });
});

describe("scores", () => {
  it("centres on the person's own mean", () => {
    expect(meanScore(LADDER)).toBeCloseTo(3.25);
    const centred = centredScores(LADDER);
    expect(centred.self_direction).toBeCloseTo(-2.25);
    expect(meanScore(centred)).toBeCloseTo(0);
  });

  it("averages the basic values of each higher-order value", () => {
    expect(higherOrderScores(LADDER)).toEqual({
      openness_to_change: 1.5,
      self_enhancement: 2.75,
      conservation: 4,
      self_transcendence: 5.25,
    });
  });
});

describe("metrics", () => {
  it("normalises the squared error by the width of the scale", () => {
    expect(nmse([1, 6], [1, 6], 1, 6)).toBe(0);
    expect(nmse([1, 1], [6, 6], 1, 6)).toBe(1);
    expect(nmse([3.5], [1], 1, 6)).toBeCloseTo(0.25);
  });

  it("refuses what it cannot compare", () => {
    expect(() => nmse([], [], 1, 6)).toThrow(RangeError);
    expect(() => nmse([1], [1, 2], 1, 6)).toThrow(RangeError);
    expect(() => nmse([1], [1], 6, 6)).toThrow(RangeError);
  });

  it("correlates, and says so when there is nothing to correlate", () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBeNull();
  });
});

describe("profile", () => {
  it("keeps the order of the values", () => {
    expect(profileVector(LADDER as Profile)).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5]);
  });

  it("accepts ten numbers from 1 to 6 and names what is wrong otherwise", () => {
    expect(parseProfile(uniformProfile(6)).power).toBe(6);
    expect(() => parseProfile([])).toThrow(/object with the ten values/);
    expect(() => parseProfile({ ...uniformProfile(), power: 7 })).toThrow(/"power".*7/);
    const { hedonism: _, ...incomplete } = uniformProfile();
    expect(() => parseProfile(incomplete)).toThrow(/"hedonism".*nothing/);
    expect(() => parseProfile({ ...uniformProfile(), security: Number.NaN })).toThrow(/"security"/);
  });
});

describe("comparison", () => {
  it("puts the error beside the midpoint's", () => {
    const target = { ...uniformProfile(), power: 6 };
    expect(compareProfiles(target, target)).toEqual({
      nmse: 0,
      midpointNmse: 0.025,
      correlation: 1,
    });
    expect(compareProfiles(uniformProfile(), target).correlation).toBeNull();
  });
});

describe("presets", () => {
  it("are profiles with their own higher-order value on top", () => {
    for (const higher of HIGHER_ORDER_VALUES) {
      const scores = higherOrderScores(parseProfile(PRESETS[higher]));
      expect(Math.max(...Object.values(scores))).toBe(scores[higher]);
    }
  });
});
