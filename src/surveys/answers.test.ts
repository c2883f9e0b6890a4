import { describe, expect, it } from "vitest";
import { VALUES } from "../values/values.ts";
import {
  answeredItems,
  answerTo,
  fewestPerValue,
  firstOpen,
  fitsScale,
  fittingAnswers,
  placeAfter,
} from "./answers.ts";
import { parseSurveyPack, type SurveyItem } from "./pack.ts";
import { PORTRAITS_40 } from "./portraits40.ts";
import { scoreValues } from "./scoring.ts";
import { hasShortForm, inForm } from "./short-form.ts";

const PACK = parseSurveyPack({
  version: 1,
  id: "mini",
  title: "Mini",
  description: "For tests.",
  licence: "MIT",
  items: [
    { id: "a", text: "One.", scale: "like6", value: "power" },
    { id: "b", text: "Two.", scale: { min: 0, max: 10, minLabel: "no", maxLabel: "yes" } },
    { id: "constructor", text: "Three.", scale: { options: ["no", "yes"] }, value: "power" },
  ],
});
const [A, B, C] = PACK.items as [SurveyItem, SurveyItem, SurveyItem];

describe("answers", () => {
  it("takes whole numbers of the item's own scale", () => {
    expect([0, 1, 6, 7, 2.5, "3", null].map((n) => fitsScale(A, n))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([0, 10, 11].map((n) => fitsScale(B, n))).toEqual([true, true, false]);
    expect([0, 1, 2, 3].map((n) => fitsScale(C, n))).toEqual([false, true, true, false]);
  });

  it("keeps what fits the pack and drops the rest", () => {
    const given = { a: 6, b: 12, constructor: 2, other: 1 };
    expect(fittingAnswers(PACK, given)).toEqual({ a: 6, constructor: 2 });
    expect(fittingAnswers(PACK, {})).toEqual({});
  });

  it("is not misled by an id that every object inherits", () => {
    expect(answerTo({}, C)).toBeUndefined();
    expect(scoreValues(PACK, { a: 4 }).power).toBe(4);
  });

  it("finds the answered items and the first open one", () => {
    expect(answeredItems(PACK, { b: 0 })).toEqual([B]);
    expect(firstOpen(PACK, { a: 1 })).toBe(1);
    expect(firstOpen(PACK, { a: 1, b: 1, constructor: 1 })).toBe(3);
  });

  it("goes on to the next item, after the last to what was skipped, then to the end", () => {
    expect(placeAfter(PACK, {}, 0)).toBe(1);
    expect(placeAfter(PACK, { a: 1, constructor: 1 }, 2)).toBe(1);
    expect(placeAfter(PACK, { a: 1, b: 1, constructor: 1 }, 2)).toBe(3);
  });

  it("counts the answers of the value that has fewest", () => {
    expect(fewestPerValue(PACK, { a: 1 })).toBe(0);
    const all = Object.fromEntries(PORTRAITS_40.items.map(({ id }) => [id, 3]));
    expect(fewestPerValue(PORTRAITS_40, all)).toBe(4);
    expect(fewestPerValue(inForm(PORTRAITS_40, "short"), all)).toBe(2);
  });
});

describe("short form", () => {
  it("takes the first two items of each value, in the pack's order", () => {
    const short = inForm(PORTRAITS_40, "short");
    expect(short.items).toHaveLength(20);
    for (const value of VALUES) {
      const all = PORTRAITS_40.items.filter((item) => item.value === value);
      expect(short.items.filter((item) => item.value === value)).toEqual(all.slice(0, 2));
    }
    expect(short.items).toEqual(PORTRAITS_40.items.filter((item) => short.items.includes(item)));
  });

  it("opens the long form, so that nobody starts over", () => {
    expect(PORTRAITS_40.items.slice(0, 20)).toEqual(inForm(PORTRAITS_40, "short").items);
  });

  it("leaves packs whole that have too few items for it", () => {
    expect(hasShortForm(PORTRAITS_40)).toBe(true);
    expect(hasShortForm(PACK)).toBe(false);
    expect(inForm(PACK, "short")).toBe(PACK);
    expect(inForm(PORTRAITS_40, "long")).toBe(PORTRAITS_40);
  });
});
