import { beforeEach, describe, expect, it } from "vitest";
import { FakeEngine } from "./fake-engine.ts";
import { type AppStore, createAppStore } from "./store.ts";

let engine: FakeEngine;
let store: AppStore;

beforeEach(async () => {
  engine = new FakeEngine();
  store = createAppStore(async () => engine);
  await store.getState().openEngine();
});

describe("lab", () => {
  it("moves one slider from end to end", async () => {
    store.getState().setLabValue("power");
    await store.getState().runResponse();
    const run = store.getState().labRun;
    expect(run).toMatchObject({ status: "done", value: "power", error: null });
    expect(run?.points.map(({ at, own, others }) => [at, own, others])).toEqual(
      [1, 2, 3, 4, 5, 6].map((at) => [at, at, 3.5]),
    );
  });

  it("keeps the points when it is stopped, and says what failed", async () => {
    engine.beforeEach = async () => {
      if (store.getState().labRun?.points.length === 2) store.getState().stopResponse();
    };
    await store.getState().runResponse();
    expect(store.getState().labRun).toMatchObject({ status: "stopped" });
    expect(store.getState().labRun?.points).toHaveLength(2);

    engine.beforeEach = async () => {};
    engine.failure = new Error("The graphics card was lost.");
    await store.getState().runResponse();
    expect(store.getState().labRun).toMatchObject({
      status: "failed",
      error: "The graphics card was lost.",
    });
  });
});
