import { beforeEach, describe, expect, it } from "vitest";
import { uniformProfile } from "../values/profile.ts";
import { MOST_ARGUMENTS } from "./argument.ts";
import { FakeEngine } from "./fake-engine.ts";
import { type AppStore, createAppStore } from "./store.ts";

let engine: FakeEngine;
let store: AppStore;
const state = () => store.getState();
const newest = () => state().argumentRuns[0];
const seeds = () => state().argumentRuns.map(({ seed }) => seed);

/** Resolves after all work that needs no timer is done. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

beforeEach(async () => {
  engine = new FakeEngine();
  store = createAppStore(async () => engine);
  await state().openEngine();
  state().setClaim("Plant more trees.");
});

describe("one argument", () => {
  it("streams stance and text, and remembers what it was asked", async () => {
    state().setClaim(" Plant more trees. ");
    state().setForm("notSay");
    state().setSeed(7.9);
    await state().argue();
    expect(engine.argued).toEqual([{ claim: "Plant more trees.", seed: 7, form: "notSay" }]);
    expect(newest()).toMatchObject({
      status: "done",
      stance: "agree",
      pAgree: 0.75,
      topic: "planting more trees",
      asks: true,
      text: "Trees give shade.",
      profile: uniformProfile(),
    });
  });

  it("knows no stance and no topic before the model tells them", async () => {
    engine.beforeEach = async () => {
      if (newest()?.stance === null) state().stopArgument();
    };
    await state().argue();
    expect(newest()).toMatchObject({ status: "stopped", stance: null, topic: null, asks: null });
  });

  it("argues about nothing when there is no claim", async () => {
    state().setClaim("  ");
    await state().argue();
    expect(state().argumentRuns).toEqual([]);
  });

  it("keeps the text so far when it is stopped", async () => {
    engine.beforeEach = async () => {
      if (newest()?.text === "Trees give") state().stopArgument();
    };
    await state().argue();
    expect(newest()).toMatchObject({ status: "stopped", text: "Trees give" });
  });

  it("passes on what the engine says when it fails", async () => {
    engine.failure = new Error("The graphics device was lost. Reload the page.");
    await state().argue(3);
    expect(state().argumentRuns).toHaveLength(1);
    expect(newest()).toMatchObject({
      status: "failed",
      error: "The graphics device was lost. Reload the page.",
    });
    expect(state().argumentsToCome).toBe(0);
  });

  it("leaves the sampling to the model until it is chosen, and again after a reset", async () => {
    state().setSampling({ temperature: 9, topP: 0 });
    state().setSampling({ temperature: Number.NaN });
    expect(state().sampling).toEqual({ temperature: 1.5, topP: 0.05 });
    await state().argue();
    state().setSampling({ temperature: null, topP: null });
    await state().argue();
    expect(engine.argued.map(({ temperature, topP }) => [temperature, topP])).toEqual([
      [1.5, 0.05],
      [undefined, undefined],
    ]);
  });
});

describe("several arguments", () => {
  it("writes them one after another with consecutive seeds, the newest first", async () => {
    state().setSeed(2 ** 32 - 2);
    const toCome: number[] = [];
    engine.beforeEach = async () => {
      expect(state().argumentRuns.filter((run) => run.status === "running")).toHaveLength(1);
      if (toCome.at(-1) !== state().argumentsToCome) toCome.push(state().argumentsToCome);
    };
    await state().argue(3);
    expect(seeds()).toEqual([0, 2 ** 32 - 1, 2 ** 32 - 2]);
    expect(state().seed).toBe(0);
    expect(toCome).toEqual([2, 1, 0]);
    expect(state().argumentRuns.every((run) => run.status === "done")).toBe(true);
  });

  it("stops all of them at once", async () => {
    engine.beforeEach = async () => {
      if (newest()?.seed === 2) state().stopArgument();
    };
    await state().argue(3);
    expect(seeds()).toEqual([2, 1]);
    expect(newest()?.status).toBe("stopped");
    expect(state().argumentsToCome).toBe(0);
  });

  it("takes up an argument with the next seed that it has not had", async () => {
    state().setSeed(2 ** 32 - 1);
    await state().argue(2);
    const [, first] = state().argumentRuns;
    state().setClaim("Something else.");
    state().setForm("notSay");
    await state().argueAgain(first?.id ?? -1);
    expect(newest()).toMatchObject({ claim: "Plant more trees.", form: "say", seed: 1 });
    expect(state()).toMatchObject({ claim: "Plant more trees.", form: "say", seed: 1 });
    await state().argueAgain(-1);
    expect(engine.argued).toHaveLength(3);
  });

  it("stops the running one for a new one, and keeps it only when it has words", async () => {
    engine.beforeEach = settle;
    const first = state().argue();
    state().setClaim("Second.");
    const second = state().argue();
    while (newest()?.text !== "Trees") await settle();
    state().setClaim("Third.");
    await Promise.all([first, second, state().argue()]);
    expect(state().argumentRuns).toMatchObject([
      { claim: "Third.", status: "done" },
      { claim: "Second.", status: "stopped", text: "Trees" },
    ]);
  });

  it("keeps the latest thirty", async () => {
    await state().argue(MOST_ARGUMENTS + 2);
    expect(seeds()).toHaveLength(MOST_ARGUMENTS);
    expect(seeds().at(-1)).toBe(3);
  });

  it("forgets one, and stops it when it is running", async () => {
    await state().argue(2);
    state().removeArgument(state().argumentRuns[1]?.id ?? -1);
    expect(seeds()).toEqual([2]);
    engine.beforeEach = async () => {
      const run = newest();
      if (run?.status === "running" && run.text !== "") state().removeArgument(run.id);
    };
    await state().argue(3);
    expect(seeds()).toEqual([2]);
    expect(newest()?.status).toBe("done");
  });
});
