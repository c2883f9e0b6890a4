import { beforeEach, describe, expect, it } from "vitest";
import { overallProgress } from "./engine.ts";
import { FakeEngine } from "./fake-engine.ts";
import { randomProfile, sameProfile } from "./profile.ts";
import { type AppStore, createAppStore } from "./store.ts";

let engine: FakeEngine;
let store: AppStore;
const state = () => store.getState();

beforeEach(async () => {
  engine = new FakeEngine();
  store = createAppStore(async ({ onProgress }) => {
    onProgress({ stage: "download", loaded: 1, total: 2 });
    return engine;
  });
  await state().openEngine();
});

describe("profile", () => {
  it("rounds to the dial's step and keeps within the scale", () => {
    state().setValue("power", 4.26);
    state().setValue("security", 9);
    state().setValue("hedonism", -1);
    expect(state().profile).toMatchObject({ power: 4.3, security: 6, hedonism: 1 });
    state().setValue("power", 1.1 + 0.2);
    expect(state().profile.power).toBe(1.3);
  });

  it("draws a random profile on the dial's steps", () => {
    let n = 0;
    const profile = randomProfile(() => n++ / 10);
    expect(Object.values(profile)).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5]);
    expect(sameProfile(profile, { ...profile })).toBe(true);
    expect(sameProfile(profile, { ...profile, power: 1 })).toBe(false);
  });
});

describe("engine", () => {
  it("tells what was opened", () => {
    expect(state().engineStatus).toEqual({ phase: "ready", info: engine.info });
  });

  it("shows one progress that only rises", () => {
    const steps = [
      overallProgress(null),
      overallProgress({ stage: "download", loaded: 5, total: 0 }),
      overallProgress({ stage: "download", loaded: 1, total: 2 }),
      overallProgress({ stage: "download", loaded: 2, total: 2 }),
      overallProgress({ stage: "compile", loaded: 0, total: 0 }),
      overallProgress({ stage: "check", loaded: 0, total: 0 }),
    ];
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThan(1);
  });

  it("says why it failed and opens on the next try", async () => {
    let broken = true;
    store = createAppStore(async () => {
      if (broken) throw new Error("No way to the model. Check the connection.");
      return engine;
    });
    await state().openEngine();
    expect(state().engineStatus).toEqual({
      phase: "failed",
      message: "No way to the model. Check the connection.",
    });
    broken = false;
    await state().openEngine();
    expect(state().engineStatus.phase).toBe("ready");
  });

  it("stops an opening and goes on when asked again", async () => {
    const progress = { stage: "download" as const, loaded: 3, total: 4 };
    let opened = 0;
    store = createAppStore(async ({ onProgress, signal }) => {
      onProgress(progress);
      if (opened++ > 0) return engine;
      return new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(new Error("Stopped.")));
      });
    });
    const opening = state().openEngine();
    while (opened === 0) await Promise.resolve();
    state().stopOpening();
    await opening;
    expect(state().engineStatus).toEqual({ phase: "stopped", progress });
    await state().openEngine();
    state().stopOpening();
    expect(state().engineStatus.phase).toBe("ready");
  });

  it("gives up an opening that was overtaken", async () => {
    const late = new FakeEngine();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let calls = 0;
    store = createAppStore(async () => {
      if (calls++ > 0) return engine;
      await gate;
      return late;
    });
    const first = state().openEngine();
    await state().openEngine();
    release();
    await first;
    expect(late.disposed).toBe(true);
    expect(engine.disposed).toBe(false);
    expect(state().engineStatus.phase).toBe("ready");
  });
});

describe("survey", () => {
  it("answers the whole pack in small calls", async () => {
    await state().answerSurvey();
    expect(engine.asked).toEqual([10, 10, 10, 10]);
    expect(state().survey?.status).toBe("done");
    expect(state().survey?.answers).toHaveLength(40);
  });

  it("keeps the answers so far when it is stopped", async () => {
    engine.beforeEach = async () => {
      if (state().survey?.answers.length === 20) state().stopSurvey();
    };
    await state().answerSurvey();
    expect(state().survey).toMatchObject({ status: "stopped" });
    expect(state().survey?.answers).toHaveLength(20);
  });

  it("passes on what the engine says when it fails", async () => {
    engine.failure = new Error("Out of memory. Close other tabs.");
    await state().answerSurvey();
    expect(state().survey).toMatchObject({
      status: "failed",
      error: "Out of memory. Close other tabs.",
    });
  });
});
