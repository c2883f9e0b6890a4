import { beforeEach, describe, expect, it } from "vitest";
import { PORTRAITS_40 } from "../../surveys/portraits40.ts";
import { inForm } from "../../surveys/short-form.ts";
import { uniformProfile } from "../../values/profile.ts";
import { FakeEngine } from "../fake-engine.ts";
import { type AppStore, createAppStore } from "../store.ts";
import { aboutResults, allResults, type ResultKind, resultsCsv, resultsJson } from "./results.ts";
import { flatRow } from "./row.ts";

let store: AppStore;
const state = () => store.getState();
const kinds = () => allResults(state(), ({ mark }) => `Name ${mark}`);
const rowsOf = (kind: ResultKind) => kinds().find((results) => results.kind === kind)?.rows ?? [];
const NOTE = "Guesses.";

beforeEach(async () => {
  store = createAppStore(async () => new FakeEngine());
  await state().openEngine();
});

describe("rows", () => {
  it("are none before anything was asked", () => {
    expect(kinds()).toEqual([]);
  });

  it("hold each answer with its item and profile", async () => {
    state().setValue("power", 6);
    await state().answerSurvey();
    const rows = rowsOf("answers");
    expect(rows).toHaveLength(40);
    const [item] = PORTRAITS_40.items;
    expect(rows[0]).toEqual({
      item: item?.id,
      text: item?.text,
      value: "self_direction",
      scale: { min: 1, max: 6 },
      expected: 3.5,
      entropy: 0,
      distribution: [{ option: "3.5", p: 1 }],
      profile: { ...uniformProfile(), power: 6 },
    });
  });

  it("leave out answers that are still an earlier profile's", async () => {
    await state().answerSurvey();
    state().setValue("power", 6);
    expect(rowsOf("answers")).toEqual([]);
    state().stopSurvey();
  });

  it("hold arguments, the oldest first, with what was read in them", async () => {
    state().setClaim("Plant more trees.");
    await state().argue(2);
    await state().readText("Trees give shade.");
    const [first, second] = rowsOf("arguments");
    expect(first).toMatchObject({
      claim: "Plant more trees.",
      topic: "planting more trees",
      stance: "agree",
      pAgree: 0.75,
      value: "security",
      text: "Trees give shade.",
      seed: 1,
      temperature: null,
      profile: uniformProfile(),
      read: { security: 0.75 },
    });
    expect(second).toMatchObject({ seed: 2 });
  });

  it("hold behaviours and opinions", async () => {
    await state().judgeBehaviours();
    await state().answerOpinions();
    expect(rowsOf("behaviours")).toHaveLength(40);
    expect(rowsOf("behaviours")[0]).toMatchObject({ p: 0.5, profile: uniformProfile() });
    expect(rowsOf("opinions")).toHaveLength(63);
    expect(rowsOf("opinions")[0]).toMatchObject({ chapter: "trust", scale: { min: 0 } });
  });

  it("hold the columns by letter and name", async () => {
    await state().answerColumns();
    state().setClaim("Plant more trees.");
    await state().argueColumns();
    expect(rowsOf("compare-answers")).toHaveLength(120);
    expect(rowsOf("compare-answers")[40]).toMatchObject({
      column: "B",
      name: "Name B",
      expected: 5.8,
      profile: { self_direction: 5.8 },
    });
    expect(rowsOf("compare-arguments").map(({ column, seed }) => [column, seed])).toEqual([
      ["A", 1],
      ["B", 1],
      ["C", 1],
    ]);
  });

  it("hold the visitor's answers, with guesses once there are some", async () => {
    const { items } = inForm(PORTRAITS_40, "short");
    state().answerYourItem(4);
    expect(rowsOf("you")).toEqual([
      expect.objectContaining({ item: items[0]?.id, answer: 4, guess: undefined }),
    ]);
    expect(rowsOf("you")[0]?.["profile"]).toMatchObject({ self_direction: 4, power: null });
    for (const _ of items.slice(1)) state().answerYourItem(3);
    await state().answerAsYou();
    expect(rowsOf("you")[1]).toMatchObject({ answer: 3, guess: { expected: 3 } });
  });

  it("hold the experiment's points", async () => {
    state().setLabValue("power");
    await state().runResponse();
    expect(rowsOf("response")[5]).toEqual({ slider: "power", at: 6, own: 6, others: 3.5 });
  });
});

describe("files", () => {
  const now = new Date("2026-01-05T10:00:00Z");

  it("say where they come from", () => {
    expect(aboutResults(state(), now, NOTE)).toMatchObject({
      app: "Value Dial",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      saved: "2026-01-05T10:00:00.000Z",
      model: "fake",
      device: "wasm",
      note: NOTE,
    });
    const closed = aboutResults({ engineStatus: { phase: "failed", message: "" } }, now, NOTE);
    expect(closed.model).toBeNull();
  });

  it("are CSV with one column for each nested thing", async () => {
    await state().answerSurvey();
    const [results] = kinds();
    if (results === undefined) throw new Error("There are answers.");
    const lines = resultsCsv(aboutResults(state(), now, NOTE), results).split("\r\n");
    expect(lines[0]).toBe("\uFEFF# results: answers");
    expect(lines).toContain("# model: fake");
    expect(lines).toContain("# note: Guesses.");
    const head = lines.findIndex((line) => line.startsWith("item,text,value,scale.min,"));
    expect(lines[head]).toContain("expected,entropy,distribution.3.5,profile.self_direction,");
    expect(lines.slice(head + 1).filter(Boolean)).toHaveLength(40);
  });

  it("are JSON by kind, with numbers rounded", () => {
    const row = { p: 1 / 3, distribution: [{ option: "1", p: 2 / 3 }], gone: undefined };
    const about = aboutResults(state(), now, NOTE);
    expect(JSON.parse(resultsJson(about, [{ kind: "answers", rows: [row] }]))).toEqual({
      about,
      results: {
        answers: [{ p: 0.33333333, distribution: [{ option: "1", p: 0.66666667 }] }],
      },
    });
  });
});

it("a row is flattened", () => {
  const row = {
    text: "a",
    none: null,
    gone: undefined,
    profile: { power: 1 / 3 },
    distribution: [{ option: "yes", p: 0.5 }],
  };
  expect([...flatRow(row)]).toEqual([
    ["text", "a"],
    ["none", null],
    ["profile.power", 0.33333333],
    ["distribution.yes", 0.5],
  ]);
});
