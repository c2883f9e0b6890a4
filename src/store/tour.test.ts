import { beforeEach, describe, expect, it } from "vitest";
import { PRESETS } from "../values/presets.ts";
import { uniformProfile } from "../values/profile.ts";
import { FakeEngine } from "./fake-engine.ts";
import { persist } from "./persist.ts";
import { type AppStore, createAppStore } from "./store.ts";
import {
  asksModel,
  decodeTour,
  encodeTour,
  reached,
  stepNumber,
  TOUR,
  TOUR_STEPS,
  type TourStepId,
} from "./tour.ts";

const SEEKER = { ...uniformProfile(), self_direction: 6, security: 1.2 };

let engine: FakeEngine;
let store: AppStore;
const state = () => store.getState();
const goTo = (step: TourStepId) => {
  state().startTour();
  while (state().tour.step !== step) state().nextTourStep();
};

beforeEach(async () => {
  engine = new FakeEngine();
  store = createAppStore(async () => engine);
  await state().openEngine();
});

describe("the tour's way", () => {
  it("is off until it is started, and begins at the first step", () => {
    expect(state().tour).toEqual({ status: "new", step: "welcome" });
    state().setView("lab");
    state().startTour();
    expect(state().tour).toEqual({ status: "running", step: "welcome" });
    expect(state().view).toBe("dial");
  });

  it("leads through all steps, each in its view, and ends", () => {
    state().startTour();
    for (const id of TOUR_STEPS) {
      expect(state().tour).toEqual({ status: "running", step: id });
      expect(state().view).toBe(TOUR[id].view);
      state().nextTourStep();
    }
    expect(state().tour).toEqual({ status: "finished", step: TOUR_STEPS.at(-1) });
  });

  it("goes back, but not before the first step", () => {
    goTo("dial");
    state().previousTourStep();
    state().previousTourStep();
    expect(state().tour).toEqual({ status: "running", step: "welcome" });
  });

  it("leads back to the step's view when the visitor has left it", () => {
    goTo("dial");
    state().setView("lab");
    state().showTourStep();
    expect(state().view).toBe("dial");
  });

  it("is closed where it is, and goes on there or starts anew", () => {
    goTo("stance");
    state().closeTour();
    expect(state().tour).toEqual({ status: "closed", step: "stance" });
    state().resumeTour();
    expect(state().tour).toEqual({ status: "running", step: "stance" });
    state().startTour();
    expect(state().tour.step).toBe("welcome");
  });

  it("numbers its steps from one", () => {
    expect(TOUR_STEPS.map(stepNumber)).toEqual(TOUR_STEPS.map((_, i) => i + 1));
  });
});

describe("what the tour does when asked", () => {
  it("dials the preset that its goal waits for", async () => {
    goTo("preset");
    const { goal } = TOUR.preset;
    expect(goal && reached(goal, state())).toBe(false);
    await state().actTourStep();
    expect(goal && reached(goal, state())).toBe(true);
  });

  it("argues with a known seed, then once more from the other side of the circle", async () => {
    goTo("argue");
    state().setForm("notSay");
    state().setSeed(9);
    await state().actTourStep();
    const { argue, opposite } = TOUR;
    expect(argue.goal && reached(argue.goal, state())).toBe(true);
    expect(opposite.goal && reached(opposite.goal, state())).toBe(false);
    goTo("opposite");
    await state().actTourStep();
    expect(opposite.goal && reached(opposite.goal, state())).toBe(true);
    expect(engine.argued).toHaveLength(2);
    expect(engine.argued[1]).toEqual(engine.argued[0]);
    expect(engine.argued[0]).toMatchObject({ seed: 1, form: "say" });
    expect(state().profile).toEqual(PRESETS.conservation);
  });

  it("lets the survey be answered", async () => {
    goTo("survey");
    const { goal } = TOUR.survey;
    expect(goal && reached(goal, state())).toBe(false);
    await state().actTourStep();
    expect(goal && reached(goal, state())).toBe(true);
  });

  it("does nothing in a step that offers nothing", async () => {
    goTo("stance");
    await state().actTourStep();
    expect(engine.argued).toEqual([]);
    expect(state().profile).toEqual(uniformProfile());
  });

  it("leaves a failure to the part that failed", async () => {
    goTo("argue");
    engine.failure = new Error("The graphics device was lost.");
    await state().actTourStep();
    expect(state().argumentRuns[0]?.status).toBe("failed");
    const { goal } = TOUR.argue;
    expect(goal && reached(goal, state())).toBe(false);
  });

  it("knows which steps need the model", () => {
    expect(TOUR_STEPS.filter((id) => asksModel(TOUR[id]))).toEqual(["argue", "opposite", "survey"]);
  });

  it("counts any moved slider as moved", () => {
    const { goal } = TOUR.dial;
    expect(goal && reached(goal, state())).toBe(false);
    state().setValue("power", 4);
    expect(goal && reached(goal, state())).toBe(true);
  });

  it("puts the visitor's own dial back", async () => {
    state().setProfile(SEEKER);
    goTo("preset");
    await state().actTourStep();
    expect(state().profile).toEqual(PRESETS.openness_to_change);
    state().restoreDial();
    expect(state().profile).toEqual(SEEKER);
    state().closeTour();
    expect(state().dialBeforeTour).toBeNull();
    state().setProfile(uniformProfile());
    state().restoreDial();
    expect(state().profile).toEqual(uniformProfile());
  });
});

describe("the tour's progress in storage", () => {
  it("comes back as it was, and as paused when it ran", () => {
    expect(decodeTour(encodeTour({ status: "closed", step: "lab" }))).toEqual({
      status: "closed",
      step: "lab",
    });
    expect(decodeTour(encodeTour({ status: "running", step: "radar" }))).toEqual({
      status: "paused",
      step: "radar",
    });
  });

  it.each(["", "paused", "running lab", "paused nowhere", "paused lab lab", "null"])(
    "refuses %j",
    (text) => {
      expect(() => decodeTour(text)).toThrow(RangeError);
    },
  );

  it("is kept on every step; what cannot be read is a first visit", () => {
    const saved = new Map<string, string>([["value-dial.tour", "of another version"]]);
    persist(store, {
      local: {
        getItem: (key) => saved.get(key) ?? null,
        setItem: (key, text) => void saved.set(key, text),
      },
      fragment: { read: () => "", write: () => {}, onChange: () => () => {} },
    })();
    expect(state().tour.status).toBe("new");
    const stop = persist(store, {
      local: {
        getItem: () => null,
        setItem: (key, text) => void saved.set(key, text),
      },
      fragment: { read: () => "", write: () => {}, onChange: () => () => {} },
    });
    goTo("dial");
    stop();
    expect(saved.get("value-dial.tour")).toBe("paused dial");
  });
});
