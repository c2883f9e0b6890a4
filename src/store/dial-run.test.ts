import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BEHAVIOURS } from "../surveys/behaviours.ts";
import { OPINIONS } from "../surveys/opinions.ts";
import { PRESETS } from "../values/presets.ts";
import { DIAL_REST } from "./compare-survey.ts";
import { isStale } from "./dial-run.ts";
import { FakeEngine } from "./fake-engine.ts";
import { type AppStore, createAppStore } from "./store.ts";

let engine: FakeEngine;
let store: AppStore;
const state = () => store.getState();
/** Lets everything happen that happens by itself, the rest of the dial included. */
const settle = () => vi.advanceTimersByTimeAsync(DIAL_REST);

/** Keeps the engine from answering until the returned function is called. */
function holdEngine(): () => void {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  engine.beforeEach = () => gate;
  return () => {
    engine.beforeEach = async () => {};
    release();
  };
}

beforeEach(async () => {
  vi.useFakeTimers();
  engine = new FakeEngine();
  store = createAppStore(async () => engine);
  await state().openEngine();
});
afterEach(() => void vi.useRealTimers());

describe("opinions", () => {
  it("are answered once somebody looks at them, ten at a time", async () => {
    await settle();
    expect(state().opinionRun).toBeNull();
    state().setSurveyTab("opinions");
    await settle();
    expect(engine.asked).toEqual([10, 10, 10, 10, 10, 10, 3]);
    expect(state().opinionRun).toMatchObject({ status: "done", fresh: OPINIONS.length });
    expect(state().opinionRun?.answers).toHaveLength(OPINIONS.length);
  });

  it("wait for the model", async () => {
    store = createAppStore(async () => engine);
    state().setSurveyTab("opinions");
    await state().answerOpinions();
    expect(state().opinionRun).toBeNull();
    await state().openEngine();
    await settle();
    expect(state().opinionRun?.status).toBe("done");
  });
});

describe("behaviours", () => {
  beforeEach(async () => {
    state().setSurveyTab("behaviours");
    await settle();
  });

  it("are judged once somebody looks at them, ten at a time", () => {
    expect(engine.judged).toEqual([10, 10, 10, 10]);
    expect(state().behaviourRun?.answers).toEqual(BEHAVIOURS.map(() => 0.5));
    expect(state().behaviourRun?.settled).toEqual(state().behaviourRun?.answers);
  });

  it("follow the dial after it has come to rest", async () => {
    for (const power of [4, 5, 6]) {
      state().setValue("power", power);
      await vi.advanceTimersByTimeAsync(DIAL_REST / 2);
      expect(state().behaviourRun).toMatchObject({ status: "running", fresh: 0 });
    }
    expect(engine.judged).toHaveLength(4);
    await settle();
    expect(engine.judged).toHaveLength(8);
    expect(state().behaviourRun).toMatchObject({ status: "done", profile: { power: 6 } });
    expect(state().behaviourRun?.answers).toEqual(BEHAVIOURS.map(() => 1));
  });

  it("stay as they were until new ones replace them", async () => {
    state().setValue("power", 6);
    engine.beforeEach = async () => {
      if (state().behaviourRun?.fresh === 10) state().stopBehaviours();
    };
    await settle();
    const run = state().behaviourRun;
    expect(run).toMatchObject({ status: "stopped", fresh: 10 });
    expect(run?.answers).toEqual(BEHAVIOURS.map((_, i) => (i < 10 ? 1 : 0.5)));
    expect(run?.settled).toEqual(BEHAVIOURS.map(() => 0.5));
    expect([9, 10].map((i) => run && isStale(run, i))).toEqual([false, true]);
  });

  it("are given up at once when the dial moves on", async () => {
    const release = holdEngine();
    state().setValue("power", 6);
    await settle();
    state().setValue("power", 1);
    release();
    await settle();
    expect(state().behaviourRun).toMatchObject({ status: "done", profile: { power: 1 } });
    expect(state().behaviourRun?.answers).toEqual(BEHAVIOURS.map(() => 0));
    // Four for the first profile, one that was overtaken, four for the last.
    expect(engine.judged).toHaveLength(9);
  });

  it("can be stopped while they wait for the dial", async () => {
    state().setValue("power", 6);
    state().stopBehaviours();
    await settle();
    expect(state().behaviourRun?.status).toBe("stopped");
    expect(engine.judged).toHaveLength(4);
    await state().judgeBehaviours();
    expect(state().behaviourRun?.answers).toEqual(BEHAVIOURS.map(() => 1));
  });

  it("rest while nobody looks, and catch up on return", async () => {
    state().setView("learn");
    state().setProfile(PRESETS.self_enhancement);
    await settle();
    expect(engine.judged).toHaveLength(4);
    state().setView("dial");
    await settle();
    expect(state().behaviourRun?.profile).toEqual(PRESETS.self_enhancement);
    state().setSurveyTab("values");
    state().setSurveyTab("behaviours");
    await settle();
    expect(engine.judged).toHaveLength(8);
  });

  it("stop when another questionnaire is shown", async () => {
    const release = holdEngine();
    state().setValue("power", 6);
    await settle();
    state().setSurveyTab("values");
    release();
    await settle();
    expect(state().behaviourRun?.status).toBe("stopped");
  });

  it("pass on what the engine says when it fails, and try again on the next move", async () => {
    engine.failure = new Error("Out of memory. Close other tabs.");
    await state().judgeBehaviours();
    expect(state().behaviourRun).toMatchObject({
      status: "failed",
      error: "Out of memory. Close other tabs.",
    });
    engine.failure = null;
    state().setValue("power", 6);
    await settle();
    expect(state().behaviourRun).toMatchObject({ status: "done", error: null });
  });
});

describe("value survey", () => {
  it("waits to be asked and then follows the dial", async () => {
    state().setValue("power", 6);
    await settle();
    expect(state().survey).toBeNull();
    await state().answerSurvey();
    expect(state().survey?.status).toBe("done");
    state().setProfile(PRESETS.conservation);
    await settle();
    expect(state().survey).toMatchObject({ status: "done", profile: PRESETS.conservation });
    expect(engine.asked).toHaveLength(8);
  });

  it("comes back into sight when the tour asks for it", async () => {
    state().setSurveyTab("behaviours");
    await state().answerSurvey();
    expect(state().surveyTab).toBe("values");
    expect(state().survey?.status).toBe("done");
  });
});

describe("why", () => {
  beforeEach(async () => {
    state().setSurveyTab("behaviours");
    await settle();
  });

  it("asks about twenty profiles in one call and finds what pushes", async () => {
    const judge = vi.spyOn(engine, "judge");
    const [{ id, text }] = BEHAVIOURS as [(typeof BEHAVIOURS)[number]];
    await state().askWhy(id);
    expect(judge).toHaveBeenCalledTimes(1);
    expect(judge.mock.calls[0]?.[0]).toHaveLength(20);
    expect(judge.mock.calls[0]?.[1]).toEqual([text]);
    const [pushes] = state().whyRun?.answers ?? [];
    expect(pushes?.power).toBeCloseTo(0.2);
    expect(pushes?.security).toBe(0);
  });

  it("explains opinions by their expected answers", async () => {
    const answer = vi.spyOn(engine, "answer");
    answer.mockImplementation(async (profiles) =>
      profiles.map(({ tradition }) => [{ expected: 9 - tradition, entropy: 0, distribution: [] }]),
    );
    await state().askWhy("stflife");
    expect(answer).toHaveBeenCalledTimes(1);
    expect(answer.mock.calls[0]?.[1]).toMatchObject([{ id: "stflife" }]);
    expect(state().whyRun?.answers[0]?.tradition).toBeCloseTo(-1);
  });

  it("follows the dial, and the answer to another item starts from nothing", async () => {
    await state().askWhy("power-for-1");
    state().setValue("power", 6);
    expect(state().whyRun).toMatchObject({ fresh: 0, answers: [{ security: 0 }] });
    await settle();
    expect(state().whyRun).toMatchObject({ status: "done", fresh: 1, profile: { power: 6 } });
    const release = holdEngine();
    const asked = state().askWhy("power-against-1");
    expect(state().whyRun?.answers).toEqual([]);
    release();
    await asked;
    expect(state().whyRun?.answers).toHaveLength(1);
  });

  it("is closed with its questionnaire", async () => {
    await state().askWhy("power-for-1");
    state().setSurveyTab("opinions");
    expect([state().whyItem, state().whyRun]).toEqual([null, null]);
    await settle();
    expect(state().whyRun).toBeNull();
  });
});
