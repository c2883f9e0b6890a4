import { describe, expect, it } from "vitest";
import { rankByDifference } from "./differences.ts";
import type { SurveyItem } from "./pack.ts";

const ITEMS: readonly SurveyItem[] = [
  { id: "a", text: "A", scale: "like6" },
  { id: "b", text: "B", scale: { min: 0, max: 10, minLabel: "no", maxLabel: "yes" } },
  { id: "c", text: "C", scale: { options: ["one", "two", "three"] } },
];

describe("rankByDifference", () => {
  it("puts the largest share of an item's own scale first", () => {
    const ranked = rankByDifference(ITEMS, [
      [2, 8, 1],
      [4.5, 4, 2.5],
    ]);
    expect(ranked.map(({ item, points, share }) => [item.id, points, share])).toEqual([
      ["c", 1.5, 0.75],
      ["a", 2.5, 0.5],
      ["b", 4, 0.4],
    ]);
    expect(ranked.map(({ index }) => index)).toEqual([2, 0, 1]);
  });

  it("leaves out what not everybody has answered, and keeps the order of equal ones", () => {
    const ranked = rankByDifference(ITEMS, [
      [3, 3, 3],
      [3, 3],
    ]);
    expect(ranked.map(({ item }) => item.id)).toEqual(["a", "b"]);
    expect(rankByDifference(ITEMS, [])).toEqual([]);
  });
});
