import { beforeEach, describe, expect, it } from "vitest";
import { uniformProfile } from "../values/profile.ts";
import { FakeEngine } from "./fake-engine.ts";
import { type AppStore, createAppStore } from "./store.ts";

let store: AppStore;
const state = () => store.getState();
const power = () => state().profile.power;

beforeEach(() => {
  store = createAppStore(async () => new FakeEngine());
});

describe("history", () => {
  it("takes a drag as one step", () => {
    for (const importance of [3.6, 3.7, 5]) state().setValue("power", importance);
    state().closeStep();
    for (const importance of [4, 2]) state().setValue("power", importance);
    state().undo();
    expect(power()).toBe(5);
    state().undo();
    expect(power()).toBe(3.5);
    expect(state().past).toEqual([]);
  });

  it("starts a step of its own for another value and for a whole profile", () => {
    state().setValue("power", 5);
    state().setValue("security", 5);
    state().setValue("power", 6);
    state().setProfile(uniformProfile(1));
    expect(state().past).toHaveLength(4);
    state().setValue("power", 2);
    expect(state().past).toHaveLength(5);
  });

  it("repeats what was undone, until something else is changed", () => {
    state().setProfile(uniformProfile(1));
    state().setProfile(uniformProfile(2));
    state().undo();
    state().undo();
    state().redo();
    expect(state().profile).toEqual(uniformProfile(1));
    state().setValue("power", 6);
    expect(state().future).toEqual([]);
    state().redo();
    expect(power()).toBe(6);
    state().undo();
    expect(state().profile).toEqual(uniformProfile(1));
  });

  it("does not go on with a step that was undone", () => {
    state().setValue("power", 5);
    state().undo();
    state().setValue("power", 4);
    state().undo();
    expect(power()).toBe(3.5);
  });

  it("counts no step when nothing changes, and has an end on both sides", () => {
    const before = state();
    state().setValue("power", 3.52);
    state().setProfile(uniformProfile());
    state().undo();
    state().redo();
    state().closeStep();
    expect(state()).toBe(before);
  });

  it("takes back a profile that was turned round", () => {
    state().setValue("power", 5.2);
    state().turnProfile();
    expect(power()).toBe(1.8);
    state().undo();
    expect(power()).toBe(5.2);
  });

  it("remembers the latest 200 steps", () => {
    for (let i = 0; i < 210; i++) state().setProfile(uniformProfile(1 + (i % 5)));
    expect(state().past).toHaveLength(200);
  });
});
