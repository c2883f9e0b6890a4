import { describe, expect, it } from "vitest";
import { uniformProfile } from "../../values/profile.ts";
import { axisPoint, radarPath, radarPoints, radarShare } from "./radar-geometry.ts";

describe("radar", () => {
  it("begins at the top and goes round clockwise", () => {
    expect(axisPoint("self_direction", 10)).toEqual({ x: 0, y: -10 });
    const { x, y } = axisPoint("hedonism", 10);
    expect(x).toBeCloseTo(9.511);
    expect(y).toBeCloseTo(-3.09);
    expect(axisPoint("security", 10).y).toBeCloseTo(10);
  });

  it("takes the scale's ends to centre and rim, and nothing beyond", () => {
    expect([1, 3.5, 6, 7].map((score) => radarShare(score, "raw"))).toEqual([0, 0.5, 1, 1]);
    expect([-4, -3, 0, 3].map((score) => radarShare(score, "centred"))).toEqual([0, 0, 0.5, 1]);
  });

  it("draws a closed line through ten points", () => {
    const scores = { ...uniformProfile(1), self_direction: 6, stimulation: 3.5 };
    const points = radarPoints(scores, "raw", 100);
    expect(points).toHaveLength(10);
    expect(points[0]?.point).toEqual({ x: 0, y: -100 });
    expect(radarPath(scores, "raw", 100)).toMatch(/^M0\.0 -100\.0L29\.4 -40\.5L.*Z$/);
  });
});
