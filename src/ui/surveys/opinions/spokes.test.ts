import { describe, expect, it } from "vitest";
import { spokePath, spokePoint } from "./spokes.ts";

describe("spokes", () => {
  it("start at the top and go round clockwise", () => {
    expect(spokePoint(0, 4, 10)).toEqual({ x: 0, y: -10 });
    expect(spokePoint(1, 4, 10).x).toBeCloseTo(10);
    expect(spokePoint(1, 4, 10).y).toBeCloseTo(0);
    expect(spokePoint(2, 4, 10).y).toBeCloseTo(10);
  });

  it("are joined at their shares", () => {
    expect(spokePath([1, 0.5, 0, 0.5], 10)).toMatch(/^M0\.0 -10\.0L5\.0 -?0\.0L.*L-5\.0 -?0\.0Z$/);
  });
});
