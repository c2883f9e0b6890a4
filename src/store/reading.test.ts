import { beforeEach, describe, expect, it } from "vitest";
import { uniformProfile } from "../values/profile.ts";
import type { ByValue } from "../values/values.ts";
import { FakeEngine } from "./fake-engine.ts";
import { carriers, underlineOf, withoutWord, wordDrops, wordsOf } from "./occlusion.ts";
import { importanceShares, MOST_TEXTS, strongestValue } from "./reading.ts";
import { type AppStore, createAppStore } from "./store.ts";

const TEXT = "Trees give shade.";

describe("occlusion", () => {
  const without = (text: string) => wordsOf(text).map((word) => withoutWord(text, word));

  it("finds words with their apostrophes and hyphens, not their punctuation", () => {
    const text = "“We don't,” said well-off Zoë in 2024.";
    expect(wordsOf(text).map((word) => word.text)).toEqual([
      "We",
      "don't",
      "said",
      "well-off",
      "Zoë",
      "in",
      "2024",
    ]);
    for (const { text: word, start, end } of wordsOf(text))
      expect(text.slice(start, end)).toBe(word);
    expect(wordsOf(" … ")).toEqual([]);
  });

  it("leaves a word out with its space", () => {
    expect(without(TEXT)).toEqual(["give shade.", "Trees shade.", "Trees give."]);
    expect(without("Safe, always safe.")).toEqual([
      ", always safe.",
      "Safe, safe.",
      "Safe, always.",
    ]);
    expect(without("Safety.")).toEqual(["."]);
  });

  it("takes a word's share from what the strength loses without it", () => {
    const strengths = (security: number) => ({ ...(uniformProfile(0) as ByValue), security });
    const words = wordDrops(wordsOf("Trees give"), strengths(0.75), [strengths(1), null]);
    expect(words.map(({ text, drop }) => [text, drop.security, drop.power])).toEqual([
      ["Trees", -0.25, 0],
      ["give", 0.75, 0],
    ]);
  });

  it("underlines by the loss, and names the strongest first", () => {
    expect([-0.5, 0, 0.019, 0.02, 0.1, 0.25, 1].map(underlineOf)).toEqual([0, 0, 0, 1, 2, 3, 3]);
    const losses = [0.01, 0.3, -0.2, 0.5, 0.05];
    const words = wordDrops(
      wordsOf("a b c d e"),
      uniformProfile(1) as ByValue,
      losses.map((loss) => uniformProfile(1 - loss) as ByValue),
    );
    expect(carriers(words, "power", 2).map(({ text }) => text)).toEqual(["d", "b"]);
    expect(carriers(words, "power", 9)).toHaveLength(3);
  });
});

describe("reading", () => {
  let engine: FakeEngine;
  let store: AppStore;
  const state = () => store.getState();

  beforeEach(async () => {
    engine = new FakeEngine();
    store = createAppStore(async () => engine);
    await state().openEngine();
  });

  it("draws importances on the strengths' scale", () => {
    const shares = importanceShares({ ...uniformProfile(), power: 1, security: 6 });
    expect([shares.power, shares.hedonism, shares.security]).toEqual([0, 0.5, 1]);
  });

  it("names the strongest value", () => {
    const strengths = { ...(uniformProfile(0) as ByValue), power: 0.5, tradition: 0.5 };
    expect(strongestValue(strengths)).toBe("power");
    expect(strongestValue({ ...strengths, universalism: 0.6 })).toBe("universalism");
  });

  it("reads a text once", async () => {
    await Promise.all([state().readText(TEXT), state().readText(TEXT)]);
    await state().readText(TEXT);
    expect(engine.texts).toEqual([[TEXT]]);
    expect(state().readings.get(TEXT)).toMatchObject({
      status: "done",
      strengths: { security: 0.75, benevolence: 0.5 },
    });
  });

  it("reads the text without each word in one call, once for all values", async () => {
    const steps: unknown[] = [];
    store.subscribe(({ occlusions }) => steps.push(occlusions.get(TEXT)));
    await state().readWords(TEXT);
    await state().readWords(TEXT);
    expect(engine.texts).toEqual([[TEXT, "give shade.", "Trees shade.", "Trees give."]]);
    expect(steps.slice(0, 2)).toEqual([
      { status: "running", done: 0, total: 4 },
      { status: "running", done: 4, total: 4 },
    ]);
    const found = state().occlusions.get(TEXT);
    const words = found?.status === "done" ? found.words : [];
    expect(words.map(({ drop }) => [drop.security, drop.benevolence])).toEqual([
      [0, -0.25],
      [0, 0.5],
      [0.5, 0],
    ]);
  });

  it("gives a lone word all that the text has", async () => {
    await state().readWords("shade!");
    expect(engine.texts).toEqual([["shade!"]]);
    expect(state().occlusions.get("shade!")).toMatchObject({
      words: [{ text: "shade", drop: { security: 0.75 } }],
    });
  });

  it("reads two texts side by side", async () => {
    await Promise.all([state().readWords("First text."), state().readWords(TEXT)]);
    expect([...state().occlusions].map(([text, { status }]) => [text, status])).toEqual([
      ["First text.", "done"],
      [TEXT, "done"],
    ]);
  });

  it("gives up the words of a text, and starts over when asked at once", async () => {
    const first = state().readWords(TEXT);
    const other = state().readWords("First text.");
    state().stopWords(TEXT);
    state().stopWords("Unknown.");
    expect([...state().occlusions.keys()]).toEqual(["First text."]);
    await Promise.all([first, other, state().readWords(TEXT)]);
    expect([...state().occlusions.values()].map(({ status }) => status)).toEqual(["done", "done"]);
    state().stopWords(TEXT);
    expect(state().occlusions.size).toBe(2);
  });

  it("gives way to an argument", async () => {
    await state().readText("Known.");
    const reading = [state().readText(TEXT), state().readWords(TEXT)];
    state().setClaim("Plant more trees.");
    await Promise.all([...reading, state().argue()]);
    expect([...state().readings.keys()]).toEqual(["Known."]);
    expect(state().occlusions.size).toBe(0);
  });

  it("passes on what the engine says when it fails, and tries again", async () => {
    engine.failure = new Error("Out of memory. Close other tabs.");
    await state().readText(TEXT);
    await state().readWords(TEXT);
    const failed = { status: "failed", error: "Out of memory. Close other tabs." };
    expect([state().readings.get(TEXT), state().occlusions.get(TEXT)]).toEqual([failed, failed]);
    engine.failure = null;
    await state().readText(TEXT);
    expect(state().readings.get(TEXT)?.status).toBe("done");
  });

  it("forgets the oldest texts", async () => {
    for (let i = 0; i <= MOST_TEXTS; i++) await state().readText(`Text ${i}.`);
    expect(state().readings.size).toBe(MOST_TEXTS);
    expect(state().readings.has("Text 0.")).toBe(false);
  });
});
