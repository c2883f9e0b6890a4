import { beforeEach, describe, expect, it } from "vitest";
import { PRESETS } from "../values/presets.ts";
import { uniformProfile } from "../values/profile.ts";
import { FakeEngine } from "./fake-engine.ts";
import { searchGlossary } from "./glossary.ts";
import { LEARN_SECTIONS, TERMS } from "./learn.ts";
import { type AppStore, createAppStore } from "./store.ts";
import {
  expectedRating,
  gateOf,
  mixRatings,
  ratingsGiven,
  sharpen,
  WORKED_EXAMPLE,
} from "./worked-example.ts";

let engine: FakeEngine;
let store: AppStore;
const state = () => store.getState();

beforeEach(async () => {
  engine = new FakeEngine();
  store = createAppStore(async () => engine);
  await state().openEngine();
});

describe("places in the view Learn", () => {
  it("have different names", () => {
    const places = [...LEARN_SECTIONS, ...TERMS];
    expect(new Set(places).size).toBe(places.length);
  });

  it("are opened from any view and forgotten when the view is left", () => {
    state().openLearn("entropy");
    expect(state()).toMatchObject({ view: "learn", learnAt: { place: "entropy" } });
    state().leaveLearn();
    expect(state().learnAt).not.toBeNull();
    state().setView("lab");
    state().leaveLearn();
    expect(state().learnAt).toBeNull();
  });

  it("are asked for anew each time, and seen whatever was searched for", () => {
    state().openLearn("entropy");
    const before = state().learnAt;
    state().setGlossaryQuery("gate");
    state().openLearn("entropy");
    expect(state().learnAt).not.toBe(before);
    expect(state().glossaryQuery).toBe("");
  });
});

describe("glossary search", () => {
  const entries = [
    { name: "Profile", text: "Ten numbers, one gate each." },
    { name: "Gate", text: "How far an adapter is turned up." },
    { name: "Centred score", also: "ipsatised score", text: "Minus the own mean." },
    { name: "Café", text: "Has an accent." },
  ];
  const found = (query: string) => searchGlossary(entries, query).map(({ name }) => name);

  it("finds all for nothing, in their order", () => {
    expect(found("  ")).toEqual(["Profile", "Gate", "Centred score", "Café"]);
  });

  it("puts names before texts, and knows other names", () => {
    expect(found("GATE")).toEqual(["Gate", "Profile"]);
    expect(found("ipsatised")).toEqual(["Centred score"]);
  });

  it("wants every word, in any order and without accents or hyphens", () => {
    expect(found("mean score")).toEqual(["Centred score"]);
    expect(found("mean gate")).toEqual([]);
    expect(found("cafe")).toEqual(["Café"]);
    expect(searchGlossary([{ name: "Top-p", text: "" }], "top-p topp")).toHaveLength(1);
  });
});

describe("gate", () => {
  it("goes from -1 to 1 with nothing in the middle", () => {
    expect([1, 2.25, 3.5, 6].map(gateOf)).toEqual([-1, -0.5, 0, 1]);
  });
});

describe("worked example", () => {
  it("sharpens: shares still sum to 1 and the likeliest gains", () => {
    const { readings, sharpness } = WORKED_EXAMPLE;
    expect(readings.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    const sharp = sharpen(readings, sharpness);
    expect(sharp.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(sharp[0]?.share).toBeCloseTo(0.36 / 0.445);
    expect(sharpen(readings, 1)[1]?.share).toBeCloseTo(0.25);
  });

  it("answers with the whole numbers next to the importance, whose mean it is", () => {
    expect(ratingsGiven(6)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(ratingsGiven(1)).toEqual([1, 0, 0, 0, 0, 0]);
    const given = ratingsGiven(4.3);
    expect(given[3]).toBeCloseTo(0.7);
    expect(given[4]).toBeCloseTo(0.3);
    expect(expectedRating(given)).toBeCloseTo(4.3);
  });

  it("mixes the readings' ratings", () => {
    const readings = [
      { value: "security" as const, share: 0.75 },
      { value: "power" as const, share: 0.25 },
    ];
    const profile = { ...uniformProfile(), security: 6, power: 2 };
    expect(mixRatings(readings, profile)).toEqual([0, 0.25, 0, 0, 0, 0.75]);
    expect(expectedRating(mixRatings(readings, profile))).toBeCloseTo(5);
  });

  it("asks the model for the dialed profile", async () => {
    state().setProfile(PRESETS.conservation);
    await state().askExample();
    expect(engine.asked).toEqual([1]);
    expect(state().exampleRun).toMatchObject({ status: "done", profile: PRESETS.conservation });
    expect(state().exampleRun?.answer?.distribution).toHaveLength(1);
  });

  it("shows only the latest of two runs, and says why one failed", async () => {
    const first = state().askExample();
    state().setProfile(PRESETS.self_enhancement);
    await Promise.all([first, state().askExample()]);
    expect(state().exampleRun).toMatchObject({
      status: "done",
      profile: PRESETS.self_enhancement,
    });
    engine.failure = new Error("Out of memory.");
    await state().askExample();
    expect(state().exampleRun).toMatchObject({ status: "failed", error: "Out of memory." });
  });
});
