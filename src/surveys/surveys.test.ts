import { describe, expect, it } from "vitest";
import { VALUES } from "../values/values.ts";
import { parseSurveyPack, SurveyPackError, scaleRange } from "./pack.ts";
import { PORTRAITS_40 } from "./portraits40.ts";
import { isComplete, scoreValues } from "./scoring.ts";

const MINIMAL = {
  version: 1,
  id: "mini",
  title: "Mini",
  description: "For tests.",
  licence: "MIT",
  items: [
    { id: "a", text: "One.", scale: "like6", value: "power" },
    {
      id: "b",
      text: "Two.",
      scale: { min: 0, max: 10, minLabel: "no", maxLabel: "yes" },
      value: "power",
    },
    { id: "c", text: "Three.", scale: { options: ["no", "perhaps", "yes"] } },
  ],
};

describe("portraits40", () => {
  it("has four portraits for each value, fifteen to thirty words long, none twice", () => {
    expect(PORTRAITS_40.items).toHaveLength(40);
    for (const value of VALUES) {
      expect(PORTRAITS_40.items.filter((item) => item.value === value)).toHaveLength(4);
    }
    for (const { id, text } of PORTRAITS_40.items) {
      const words = text.split(/\s+/).length;
      expect(words, id).toBeGreaterThanOrEqual(15);
      expect(words, id).toBeLessThanOrEqual(30);
    }
    expect(new Set(PORTRAITS_40.items.map((item) => item.text)).size).toBe(40);
  });

  it("never asks about the same value twice in a row", () => {
    PORTRAITS_40.items.forEach((item, i) => {
      expect(item.value).not.toBe(PORTRAITS_40.items[i + 1]?.value);
    });
  });
});

describe("parseSurveyPack", () => {
  it("takes the pack's scale where an item has none of its own", () => {
    const { scale: _, ...bare } = MINIMAL.items[0] as { scale: unknown };
    const pack = parseSurveyPack({ ...MINIMAL, scale: "like6", items: [bare] });
    expect(pack.items[0]?.scale).toBe("like6");
  });

  const item = MINIMAL.items[0] as object;
  it.each([
    ["a list", [], /The pack is \[\]/],
    ["another version", { ...MINIMAL, version: 2 }, /version 2.*version 1/],
    ["no items", { ...MINIMAL, items: [] }, /at least one/],
    ["no title", { ...MINIMAL, title: " " }, /"title"/],
    ["an item that is no object", { ...MINIMAL, items: ["x"] }, /items\[0\] is "x"/],
    ["no text", { ...MINIMAL, items: [{ ...item, text: 3 }] }, /items\[0\] needs "text".*3/],
    ["an unknown value", { ...MINIMAL, items: [{ ...item, value: "fun" }] }, /"fun".*hedonism/],
    ["the same id twice", { ...MINIMAL, items: [item, item] }, /items\[1\].*items\[0\]/],
    ["no scale", { ...MINIMAL, items: [{ id: "a", text: "A" }] }, /no "scale"/],
    ["an unknown scale", { ...MINIMAL, items: [{ ...item, scale: "like5" }] }, /"like5"/],
    ["one option", { ...MINIMAL, items: [{ ...item, scale: { options: ["x"] } }] }, /two texts/],
    [
      "a scale upside down",
      { ...MINIMAL, items: [{ ...item, scale: { min: 5, max: 1 } }] },
      /5 to 1/,
    ],
    [
      "a scale without labels",
      { ...MINIMAL, items: [{ ...item, scale: { min: 1, max: 5 } }] },
      /"minLabel"/,
    ],
  ])("refuses %s and says what to do", (_, candidate, message) => {
    expect(() => parseSurveyPack(candidate)).toThrow(SurveyPackError);
    expect(() => parseSurveyPack(candidate)).toThrow(message);
  });
});

describe("scoring", () => {
  const pack = parseSurveyPack(MINIMAL);

  it("carries every scale to 1..6 before it averages", () => {
    expect(scoreValues(pack, { a: 2, b: 10 }).power).toBeCloseTo((2 + 6) / 2);
    expect(scoreValues(pack, { b: 0 }).power).toBe(1);
  });

  it("leaves values without an answer open", () => {
    const scores = scoreValues(pack, { a: 2 });
    expect(scores.hedonism).toBeNull();
    expect(isComplete(scores)).toBe(false);
  });

  it("gives back the profile when every item is answered with its value's importance", () => {
    const answers = Object.fromEntries(
      PORTRAITS_40.items.map(({ id, value }) => [id, 1 + VALUES.indexOf(value ?? "power") / 2]),
    );
    const scores = scoreValues(PORTRAITS_40, answers);
    expect(isComplete(scores)).toBe(true);
    VALUES.forEach((value, i) => {
      expect(scores[value]).toBeCloseTo(1 + i / 2);
    });
  });

  it("knows the range of every scale", () => {
    expect(pack.items.map(({ scale }) => scaleRange(scale))).toMatchObject([
      { min: 1, max: 6 },
      { min: 0, max: 10 },
      { min: 1, max: 3 },
    ]);
  });
});
