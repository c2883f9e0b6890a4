import { describe, expect, it } from "vitest";
import {
  bySurprise,
  chapterGap,
  chapterRows,
  countryMean,
  MEAN_COUNTRIES,
  mostAnswered,
  scaleShare,
  surprise,
} from "./opinion-means.ts";
import { CHAPTERS, OPINIONS, type OpinionItem } from "./opinions.ts";

const opinion = (id: string) => OPINIONS.find((item) => item.id === id) as OpinionItem;
/** Everybody's answer: the low end of each scale. */
const LOW = OPINIONS.map(({ scale }) => ({ expected: scale.min }));

describe("means", () => {
  it("are there for every item and country that the pack names, within the scale", () => {
    for (const item of OPINIONS) {
      for (const country of MEAN_COUNTRIES) {
        const known = countryMean(item, country);
        expect(known !== null, item.id).toBe(item.countries.includes(country));
        if (known === null) continue;
        expect(known.mean, item.id).toBeGreaterThanOrEqual(item.scale.min);
        expect(known.mean, item.id).toBeLessThanOrEqual(item.scale.max);
        expect(known.n, item.id).toBeGreaterThan(1000);
      }
    }
  });

  it("are those of the survey", () => {
    expect(countryMean(opinion("stflife"), "BE")).toEqual({ mean: 7.498, n: 1764 });
    expect(countryMean(opinion("stflife"), "DE")).toEqual({ mean: 7.589, n: 2352 });
    expect(countryMean(opinion("happy"), "DE")).toBeNull();
    expect([mostAnswered("BE"), mostAnswered("DE")]).toEqual([1767, 2357]);
  });
});

describe("surprise", () => {
  it("is the distance from the Belgian mean as a share of the scale, up or down", () => {
    expect(scaleShare(opinion("polintr"), 2.5)).toBe(0.5);
    expect(surprise(opinion("stflife"), 5.498)).toBeCloseTo(0.2);
    expect(surprise(opinion("stflife"), 9.498)).toBeCloseTo(0.2);
    expect(surprise(opinion("polintr"), 1)).toBeCloseTo(1.678 / 3);
  });

  it("sorts a chapter and leaves its numbers alone", () => {
    const rows = chapterRows("trust");
    expect(rows.map(({ item, number }) => [item.id, number])).toEqual([
      ["ppltrst", 1],
      ["pplfair", 2],
      ["pplhlp", 3],
    ]);
    expect(bySurprise(rows, LOW).map(({ number }) => number)).toEqual([2, 1, 3]);
    expect(bySurprise(rows, [])).toEqual(rows);
  });

  it("finds every item in one chapter, at its place", () => {
    const rows = CHAPTERS.flatMap(chapterRows);
    expect(rows.map(({ index }) => index)).toEqual(OPINIONS.map((_, i) => i));
    expect(rows.every(({ item, index }) => OPINIONS[index] === item)).toBe(true);
  });

  it("averages over a chapter once all of it is answered, beside the middle of the scale", () => {
    const rows = chapterRows("trust");
    const gap = chapterGap(rows, LOW);
    expect(gap?.model).toBeCloseTo((0.5113 + 0.5818 + 0.4874) / 3);
    expect(gap?.midpoint).toBeCloseTo((0.0113 + 0.0818 + 0.0126) / 3);
    expect(chapterGap(rows, LOW.slice(0, 2))).toBeNull();
  });
});
