import { describe, expect, it } from "vitest";
import { uniformProfile } from "../../../values/profile.ts";
import { VALUES } from "../../../values/values.ts";
import {
  arcPath,
  DISC,
  EXTENT,
  HUB,
  handleAt,
  handlePoint,
  importanceAt,
  isOnScale,
  namePath,
  polar,
  profilePath,
  RIM,
  radiusOf,
  ringPath,
  sectorAt,
  span,
  valueAngle,
} from "./geometry.ts";

describe("circle of the dial", () => {
  it("puts 1 on the hub, 6 on the rim and 3.5 half way", () => {
    expect([1, 3.5, 6].map(radiusOf)).toEqual([HUB, (HUB + RIM) / 2, RIM]);
  });

  it("reads from a point what it put there, for every value", () => {
    for (const value of VALUES) {
      for (const importance of [1, 2.7, 6]) {
        expect(importanceAt(value, handlePoint(value, importance))).toBeCloseTo(importance);
      }
    }
  });

  it("counts along the value's own axis only", () => {
    expect(importanceAt("self_direction", { x: 50, y: -RIM })).toBeCloseTo(6);
    expect(importanceAt("self_direction", { x: 0, y: RIM })).toBeLessThan(1);
  });

  it("takes hold of the nearest point, if one is near", () => {
    const profile = { ...uniformProfile(), power: 6 };
    const { x, y } = handlePoint("power", 6);
    expect(handleAt({ x: x + 20, y }, profile)).toBe("power");
    expect(handleAt({ x: x + 30, y }, profile)).toBeNull();
    for (const value of VALUES) {
      expect(handleAt(handlePoint(value, 1), uniformProfile(1))).toBe(value);
    }
  });

  it("knows the sector, names included", () => {
    for (const value of VALUES) {
      for (const turn of [-17, 0, 17]) {
        expect(sectorAt(polar(valueAngle(value) + turn, DISC + 10))).toBe(value);
      }
    }
    expect(sectorAt({ x: 0, y: 0 })).toBeNull();
    expect(sectorAt({ x: 0, y: EXTENT + 1 })).toBeNull();
    expect(isOnScale({ x: 0, y: DISC - 1 })).toBe(true);
    expect(isOnScale({ x: 0, y: DISC + 1 })).toBe(false);
  });

  it("joins the ten points", () => {
    const path = profilePath({ ...uniformProfile(), self_direction: 6 });
    expect(path.startsWith(`M0.00 ${(-RIM).toFixed(2)}L`)).toBe(true);
    expect(path.match(/[ML]/g)).toHaveLength(10);
  });

  it("draws arcs and rings", () => {
    expect(arcPath(0, 90, 10)).toBe("M0.00 -10.00A10 10 0 0 1 10.00 -0.00");
    expect(ringPath(0, 90, 5, 10)).toBe(
      "M0.00 -10.00A10 10 0 0 1 10.00 -0.00L5.00 -0.00A5 5 0 0 0 0.00 -5.00Z",
    );
  });

  it("keeps names upright", () => {
    expect(namePath(-18, 18, 100, 5)).toBe(arcPath(-18, 18, 95));
    expect(namePath(162, 198, 100, 5)).toBe(arcPath(198, 162, 105));
  });

  it("spans neighbours", () => {
    expect(span(["achievement", "power"])).toEqual({ from: 90, to: 162 });
  });
});
