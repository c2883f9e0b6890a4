import { beforeEach, describe, expect, it } from "vitest";
import { PORTRAITS_40 } from "../surveys/portraits40.ts";
import { scoreValues } from "../surveys/scoring.ts";
import { inForm } from "../surveys/short-form.ts";
import { VALUES } from "../values/values.ts";
import { FakeEngine } from "./fake-engine.ts";
import { type AppStore, createAppStore } from "./store.ts";
import {
  decodeLoaded,
  decodePortraits,
  decodeSource,
  EMPTY_SHEET,
  encodeKept,
  yourSurvey,
} from "./your-survey.ts";

const SHORT = inForm(PORTRAITS_40, "short");
const FIRST = SHORT.items[0]?.id ?? "";
const SECOND = SHORT.items[1]?.id ?? "";

const PACK = {
  version: 1 as const,
  id: "mini",
  title: "Mini",
  description: "For tests.",
  licence: "MIT",
  items: [
    { id: "a", text: "One.", scale: "like6" as const, value: "power" as const },
    { id: "b", text: "Two.", scale: { options: ["no", "yes"] } },
  ],
};
const file = (text: string) => ({ name: "mini.json", size: text.length, text: async () => text });

let engine: FakeEngine;
let store: AppStore;
const state = () => store.getState();
const survey = () => {
  const { yourSource, yourPortraits, yourLoaded } = state();
  return yourSurvey(yourSource, yourPortraits, yourLoaded);
};
/** Answers every item of the short form: 6 for power, 2 for all else. */
const answerAll = () => {
  for (const item of SHORT.items) state().answerYourItem(item.value === "power" ? 6 : 2);
};

const changeFirst = () => {
  state().goToYourItem(0);
  state().answerYourItem(1);
};

beforeEach(async () => {
  engine = new FakeEngine();
  store = createAppStore(async () => engine);
  await state().openEngine();
});

describe("answering", () => {
  it("goes on after each answer and ends after the last", () => {
    expect(survey()).toMatchObject({ source: "portraits", form: "short", place: 0 });
    state().answerYourItem(4);
    expect(survey()).toMatchObject({ place: 1, answers: { [FIRST]: 4 } });
    state().goToYourItem(0);
    answerAll();
    expect(survey().place).toBe(20);
    state().answerYourItem(3);
    expect(Object.keys(survey().answers)).toHaveLength(20);
  });

  it("ignores an answer off the scale", () => {
    for (const answer of [0, 7, 2.5, Number.NaN]) state().answerYourItem(answer);
    expect(survey()).toMatchObject({ place: 0, answers: {} });
  });

  it("comes back to what was skipped, and ends when that is answered", () => {
    state().goToYourItem(1);
    for (let i = 1; i < 20; i += 1) state().answerYourItem(3);
    expect(survey().place).toBe(0);
    state().answerYourItem(3);
    expect(survey().place).toBe(20);
  });

  it("changes an answer", () => {
    answerAll();
    state().goToYourItem(1);
    state().answerYourItem(5);
    expect(survey()).toMatchObject({ place: 2, answers: { [SECOND]: 5 } });
  });

  it("keeps places within the survey", () => {
    state().goToYourItem(-3);
    expect(survey().place).toBe(0);
    state().goToYourItem(99);
    expect(survey().place).toBe(20);
  });

  it("keeps the answers when the form grows and goes to the first open item", () => {
    answerAll();
    state().chooseYourForm("long");
    expect(survey()).toMatchObject({ form: "long", place: 20 });
    expect(survey().pack.items).toHaveLength(40);
    state().chooseYourForm("short");
    expect(survey().place).toBe(20);
    expect(survey().pack.items).toHaveLength(20);
  });

  it("clears all", () => {
    answerAll();
    state().clearYourAnswers();
    expect(survey()).toMatchObject({ place: 0, answers: {} });
  });
});

describe("a pack from a file", () => {
  it("is chosen and answered apart from the portraits", async () => {
    state().answerYourItem(4);
    await state().loadYourPack(file(JSON.stringify(PACK)));
    expect(survey()).toMatchObject({ source: "loaded", place: 0, answers: {}, whole: PACK });
    state().answerYourItem(6);
    state().answerYourItem(1);
    expect(survey()).toMatchObject({ place: 2, answers: { a: 6, b: 1 } });
    state().chooseYourSurvey("portraits");
    expect(survey().answers).toEqual({ [FIRST]: 4 });
    state().chooseYourSurvey("loaded");
    state().removeYourPack();
    expect(state().yourLoaded).toBeNull();
    expect(survey()).toMatchObject({ source: "portraits", answers: { [FIRST]: 4 } });
  });

  it("says what is wrong with it and changes nothing else", async () => {
    await state().loadYourPack(file(JSON.stringify(PACK)));
    const before = state().yourLoaded;
    await state().loadYourPack(file("no json"));
    expect(state().yourPackProblem).toMatch(/mini\.json.*not JSON/);
    expect(state().yourLoaded).toBe(before);
    await state().loadYourPack(file(JSON.stringify(PACK)));
    expect(state().yourPackProblem).toBeNull();
  });

  it("gives way to a file that was chosen later", async () => {
    const slow = {
      ...file(""),
      text: () => new Promise<string>((done) => setTimeout(done, 5, "[]")),
    };
    const first = state().loadYourPack(slow);
    await state().loadYourPack(file(JSON.stringify(PACK)));
    await first;
    expect(state().yourPackProblem).toBeNull();
    expect(state().yourLoaded?.pack.id).toBe("mini");
  });

  it("cannot be dialed or answered by the model while a value has no score", async () => {
    await state().loadYourPack(file(JSON.stringify(PACK)));
    state().answerYourItem(6);
    const before = state().profile;
    state().dialYourself();
    await state().answerAsYou();
    expect(state().profile).toBe(before);
    expect(state().view).toBe("dial");
    expect(engine.asked).toEqual([]);
  });
});

describe("what follows from the answers", () => {
  it("goes on the dial, which is then shown", () => {
    answerAll();
    state().setView("you");
    state().dialYourself();
    expect(state().profile).toMatchObject({ power: 6, hedonism: 2 });
    expect(state().view).toBe("dial");
  });

  it("is what the model answers for, in small calls", async () => {
    answerAll();
    await state().answerAsYou();
    expect(engine.asked).toEqual([10, 10]);
    expect(state().yourRun).toMatchObject({
      status: "done",
      profile: scoreValues(SHORT, survey().answers),
      given: survey().answers,
    });
    expect(state().yourRun?.items).toEqual(SHORT.items);
    expect(state().yourRun?.answers.map(({ expected }) => expected)).toEqual(
      SHORT.items.map(({ value }) => (value === "power" ? 6 : 2)),
    );
  });

  it("leaves out items without an answer", async () => {
    for (const _ of VALUES) state().answerYourItem(3);
    await state().answerAsYou();
    expect(engine.asked).toEqual([10]);
    expect(state().yourRun?.items).toHaveLength(10);
  });

  it("keeps the model's answers so far when it is stopped", async () => {
    answerAll();
    engine.beforeEach = async () => {
      if (state().yourRun?.answers.length === 10) state().stopAnswerAsYou();
    };
    await state().answerAsYou();
    expect(state().yourRun).toMatchObject({ status: "stopped" });
    expect(state().yourRun?.answers).toHaveLength(10);
  });

  it("passes on what the engine says when it fails", async () => {
    answerAll();
    engine.failure = new Error("Out of memory. Close other tabs.");
    await state().answerAsYou();
    expect(state().yourRun).toMatchObject({
      status: "failed",
      error: "Out of memory. Close other tabs.",
    });
  });

  it.each([
    ["an answer", changeFirst],
    ["the form", () => state().chooseYourForm("long")],
    ["the survey", () => state().chooseYourSurvey("loaded")],
    ["everything", () => state().clearYourAnswers()],
  ])("is forgotten, and a running model stopped, when %s changes", async (_, change) => {
    answerAll();
    engine.beforeEach = async () => {
      if (engine.asked.length === 2) change();
    };
    await state().answerAsYou();
    expect(state().yourRun).toBeNull();
  });

  it("runs apart from the survey of the dial", async () => {
    answerAll();
    await Promise.all([state().answerAsYou(), state().answerSurvey()]);
    expect(state().yourRun?.status).toBe("done");
    expect(state().survey?.status).toBe("done");
  });
});

describe("what is kept", () => {
  const sheet = { form: "long" as const, place: 3, answers: { [FIRST]: 4 } };

  it("comes back", () => {
    expect(decodePortraits(encodeKept(sheet))).toEqual(sheet);
    const loaded = { ...EMPTY_SHEET, answers: { a: 2 }, pack: PACK };
    expect(decodeLoaded(encodeKept(loaded))).toEqual(loaded);
    expect(decodeLoaded(encodeKept(null))).toBeNull();
    expect(decodeSource("loaded")).toBe("loaded");
  });

  it("drops answers to items that are no longer asked, or off the scale", () => {
    const old = { ...sheet, answers: { [FIRST]: 4, [SECOND]: 9, gone: 1 } };
    expect(decodePortraits(JSON.stringify(old)).answers).toEqual({ [FIRST]: 4 });
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    JSON.stringify({ ...sheet, form: "medium" }),
    JSON.stringify({ ...sheet, place: -1 }),
    JSON.stringify({ ...sheet, place: "1" }),
    JSON.stringify({ ...sheet, answers: [4] }),
  ])("is refused when it reads %j", (text) => {
    expect(() => decodePortraits(text)).toThrow();
  });

  it("is refused when its pack is none, or its source is unknown", () => {
    expect(() => decodeLoaded(JSON.stringify({ ...sheet, pack: { id: "x" } }))).toThrow();
    expect(() => decodeLoaded(JSON.stringify(sheet))).toThrow();
    expect(() => decodeSource("elsewhere")).toThrow(RangeError);
  });

  it("falls back to the portraits when the loaded pack is gone", () => {
    expect(yourSurvey("loaded", sheet, null)).toMatchObject({ source: "portraits", place: 3 });
  });
});
