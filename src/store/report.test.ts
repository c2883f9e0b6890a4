import { beforeEach, expect, it } from "vitest";
import { FakeEngine } from "./fake-engine.ts";
import { reportOf } from "./report.ts";
import { type AppStore, createAppStore } from "./store.ts";

let store: AppStore;
const state = () => store.getState();

beforeEach(async () => {
  store = createAppStore(async () => new FakeEngine());
  await state().openEngine();
  state().setValue("power", 6);
});

it("has the profile alone before anything was asked", () => {
  expect(reportOf(state())).toEqual({ profile: state().profile, survey: null, arguments: [] });
});

it("has the survey with its figures and spreads, and the latest three arguments", async () => {
  await state().answerSurvey();
  state().setClaim("Plant more trees.");
  await state().argue(4);
  const report = reportOf(state());
  expect(report.survey?.scores).toEqual(state().profile);
  expect(report.survey?.comparison).toMatchObject({ nmse: 0, correlation: expect.closeTo(1) });
  expect(report.survey?.spreads.power).toBe(0);
  expect(report.arguments.map(({ seed }) => seed)).toEqual([4, 3, 2]);
});

it("leaves out what was made for another profile", async () => {
  await state().answerSurvey();
  state().setClaim("Plant more trees.");
  await state().argue();
  state().setValue("power", 5);
  state().stopSurvey();
  expect(reportOf(state())).toMatchObject({ survey: null, arguments: [] });
});
