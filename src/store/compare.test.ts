import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer, Engine } from "../engine/types.ts";
import { answeredScores } from "../surveys/scoring.ts";
import { PRESETS } from "../values/presets.ts";
import { uniformProfile } from "../values/profile.ts";
import { answersFor } from "./compare-answers.ts";
import { type Column, columnProfile, resultFor } from "./compare-columns.ts";
import { decodeColumns, encodeColumns } from "./compare-link.ts";
import { DIAL_REST } from "./compare-survey.ts";
import { FakeEngine } from "./fake-engine.ts";
import { LinkError } from "./link.ts";
import { type AppStore, createAppStore } from "./store.ts";

/** Remembers for how many profiles it was asked in each call. */
class CountingEngine extends FakeEngine {
  readonly profiles: number[] = [];
  override answer(...args: Parameters<Engine["answer"]>): Promise<Answer[][]> {
    this.profiles.push(args[0].length);
    return super.answer(...args);
  }
}

let engine: CountingEngine;
let store: AppStore;
const state = () => store.getState();
const marks = () =>
  state()
    .columns.map(({ mark }) => mark)
    .join("");
const column = (mark: string) => state().columns.find((other) => other.mark === mark) as Column;
const found = (mark: string) =>
  answersFor(state().columnSurvey, state().pack, column(mark), state().profile);

beforeEach(async () => {
  vi.useFakeTimers();
  engine = new CountingEngine();
  store = createAppStore(async () => engine);
  await state().openEngine();
  state().setView("compare");
});
afterEach(() => void vi.useRealTimers());

describe("columns", () => {
  it("are two to four, each with a letter of its own", () => {
    expect(marks()).toBe("ABC");
    state().addColumn({ kind: "neutral" });
    state().addColumn({ kind: "neutral" });
    expect(marks()).toBe("ABCD");
    state().removeColumn("B");
    state().removeColumn("D");
    state().removeColumn("A");
    expect(marks()).toBe("AC");
    state().addColumn({ kind: "neutral" }, "Nobody");
    expect(marks()).toBe("ACB");
    expect(column("B").name).toBe("Nobody");
  });

  it("change places and keep their letters", () => {
    state().swapColumns("A", "C");
    expect(marks()).toBe("CBA");
    state().moveColumn("C", 1);
    expect(marks()).toBe("BCA");
    state().moveColumn("B", -1);
    state().moveColumn("A", 1);
    expect(marks()).toBe("BCA");
    state().swapColumns("A", "D");
    expect(marks()).toBe("BCA");
  });

  it("are named, within bounds", () => {
    state().renameColumn("B", "é".repeat(70));
    expect(column("B").name).toBe("é".repeat(60));
  });

  it("hold the dial, live, and what was copied from it, as it was", () => {
    state().addColumn({ kind: "profile", profile: state().profile }, "Before");
    state().setValue("power", 6);
    expect(columnProfile(column("A"), state().profile).power).toBe(6);
    expect(columnProfile(column("D"), state().profile)).toEqual(uniformProfile());
    state().dialColumn("C");
    expect(state().profile).toEqual(PRESETS.conservation);
    state().dialColumn("A");
    expect(state().profile).toEqual(PRESETS.conservation);
  });
});

describe("columns in the link", () => {
  it("go there and back", () => {
    const columns: readonly Column[] = [
      { mark: "B", source: { kind: "dial" }, name: "" },
      { mark: "A", source: { kind: "archetype", higher: "self_transcendence" }, name: "a-b_c*ü" },
      { mark: "D", source: { kind: "neutral" }, name: "" },
      { mark: "C", source: { kind: "profile", profile: uniformProfile(2) }, name: "_s__*" },
    ];
    const text = encodeColumns(columns);
    expect(text).toBe("v1*Bdial*Ast-a-b__c_sü*Dneutral*Cv1_2_2_2_2_2_2_2_2_2_2-__s_____s");
    expect(decodeColumns(text)).toEqual(columns);
  });

  it.each([
    ["v2*Adial*Boc", "newer"],
    ["v1*Adial*Bv2_1-x", "newer"],
    ["", "damaged"],
    ["v1", "damaged"],
    ["v1*Adial", "damaged"],
    ["Adial*Boc", "damaged"],
    ["v1*Adial*Aoc", "damaged"],
    ["v1*Adial*Eoc", "damaged"],
    ["v1*Adial*Bxx", "damaged"],
    ["v1*Adial*B", "damaged"],
    ["v1*Adial*Boc-", "damaged"],
    ["v1*Adial*Boc-a_b", "damaged"],
    ["v1*Adial*Boc-a___", "damaged"],
    [`v1*Adial*Boc-${"x".repeat(61)}`, "damaged"],
    ["v1*Adial*Bv1_1_1", "damaged"],
    ["v1*Adial*Boc*Cco*Dst*Ase", "damaged"],
  ] as const)("calls %j %s", (text, problem) => {
    expect(() => decodeColumns(text)).toThrow(new LinkError(problem));
  });
});

describe("survey of the columns", () => {
  it("asks for all columns in one call per batch", async () => {
    await state().answerColumns();
    expect(engine.profiles).toEqual([3, 3, 3, 3]);
    expect(engine.asked).toEqual([10, 10, 10, 10]);
    expect(state().columnSurvey).toMatchObject({ status: "done", done: 120, total: 120 });
    expect(found("B")).toMatchObject({ stale: false });
    expect(answeredScores(state().pack, found("B")?.result.answers ?? [])).toEqual(
      PRESETS.openness_to_change,
    );
  });

  it("asks once for columns that hold the same", async () => {
    state().addColumn({ kind: "neutral" });
    await state().answerColumns();
    expect(engine.profiles).toEqual([3, 3, 3, 3]);
    expect(found("D")?.result).toBe(found("A")?.result);
  });

  it("needs no new answers for other places and names", async () => {
    await state().answerColumns();
    state().swapColumns("A", "B");
    state().renameColumn("A", "Me");
    await vi.advanceTimersByTimeAsync(2 * DIAL_REST);
    await state().answerColumns();
    expect(engine.profiles).toHaveLength(4);
    expect(state().columnSurvey).toMatchObject({ status: "done", total: 0 });
  });

  it("follows the dial once it rests, for the dial alone, and marks what is stale until then", async () => {
    await state().answerColumns();
    for (const importance of [4, 5, 6]) {
      state().setValue("power", importance);
      await vi.advanceTimersByTimeAsync(DIAL_REST / 2);
      expect(state().columnSurvey?.status).toBe("waiting");
    }
    expect(found("A")).toMatchObject({ stale: true });
    expect(found("B")).toMatchObject({ stale: false });
    await vi.advanceTimersByTimeAsync(DIAL_REST);
    expect(engine.profiles).toEqual([3, 3, 3, 3, 1, 1, 1, 1]);
    expect(found("A")).toMatchObject({ stale: false, result: { profile: state().profile } });
    expect(state().columnSurvey?.results).toHaveLength(3);
  });

  it("gives up a run when the dial moves on", async () => {
    let calls = 0;
    engine.beforeEach = async () => {
      calls += 1;
      if (calls === 2) state().setValue("power", 6);
    };
    await state().answerColumns();
    expect(state().columnSurvey).toMatchObject({ status: "waiting" });
    await vi.advanceTimersByTimeAsync(DIAL_REST);
    expect(state().columnSurvey).toMatchObject({ status: "done", done: 120 });
    expect(engine.profiles).toHaveLength(6);
  });

  it("leaves the dial alone when it is told to, or before the first run, or out of sight", async () => {
    state().setValue("power", 6);
    await vi.advanceTimersByTimeAsync(2 * DIAL_REST);
    expect(state().columnSurvey).toBeNull();
    await state().answerColumns();
    state().setFollowDial(false);
    state().setValue("power", 5);
    await vi.advanceTimersByTimeAsync(2 * DIAL_REST);
    expect(found("A")).toMatchObject({ stale: true });
    state().setView("dial");
    state().setFollowDial(true);
    await vi.advanceTimersByTimeAsync(2 * DIAL_REST);
    expect(engine.profiles).toHaveLength(4);
    state().setView("compare");
    await vi.advanceTimersByTimeAsync(2 * DIAL_REST);
    expect(engine.profiles).toHaveLength(8);
    expect(found("A")).toMatchObject({ stale: false });
  });

  it("stops, keeps what there is, and stays stopped until the question changes", async () => {
    engine.beforeEach = async () => {
      if (state().columnSurvey?.done === 60) state().stopColumnAnswers();
    };
    await state().answerColumns();
    expect(state().columnSurvey).toMatchObject({ status: "stopped", done: 60 });
    expect(found("C")?.result.answers).toHaveLength(20);
    state().swapColumns("A", "B");
    await vi.advanceTimersByTimeAsync(2 * DIAL_REST);
    expect(state().columnSurvey?.status).toBe("stopped");
    state().addColumn({ kind: "archetype", higher: "self_enhancement" });
    await vi.advanceTimersByTimeAsync(2 * DIAL_REST);
    expect(found("D")?.result.answers).toHaveLength(40);
  });

  it("stops while it waits for the dial to rest", async () => {
    await state().answerColumns();
    state().setValue("power", 6);
    state().stopColumnAnswers();
    await vi.advanceTimersByTimeAsync(2 * DIAL_REST);
    expect(state().columnSurvey?.status).toBe("stopped");
    expect(engine.profiles).toHaveLength(4);
  });

  it("passes on what the engine says when it fails", async () => {
    engine.failure = new Error("Out of memory. Close other tabs.");
    await state().answerColumns();
    expect(state().columnSurvey).toMatchObject({
      status: "failed",
      error: "Out of memory. Close other tabs.",
    });
  });

  it("has no scores while a value has no answer", () => {
    expect(answeredScores(state().pack, [])).toBeNull();
  });
});

describe("one claim, argued by all columns", () => {
  it("is argued one after another with the same seed", async () => {
    state().setClaim(" Plant more trees. ");
    state().setSeed(9);
    await state().argueColumns();
    expect(engine.argued).toEqual(
      Array(3).fill({ claim: "Plant more trees.", seed: 9, form: "say" }),
    );
    expect(state().columnDebate).toMatchObject({
      status: "done",
      seed: 9,
      topic: "planting more trees",
      asks: true,
    });
    for (const mark of "ABC") {
      expect(
        resultFor(state().columnDebate?.results ?? [], column(mark), state().profile),
      ).toMatchObject({
        stale: false,
        result: { status: "done", pAgree: 0.75, value: "security", text: "Trees give shade." },
      });
    }
  });

  it("marks the dial's as stale once it moves, and has none for a new column", async () => {
    state().setClaim("Plant more trees.");
    await state().argueColumns();
    state().setValue("power", 6);
    state().addColumn({ kind: "neutral" });
    state().addColumn({ kind: "archetype", higher: "self_enhancement" });
    const results = state().columnDebate?.results ?? [];
    expect(resultFor(results, column("A"), state().profile)?.stale).toBe(true);
    expect(resultFor(results, column("D"), state().profile)?.stale).toBe(false);
    state().removeColumn("D");
    state().addColumn({ kind: "archetype", higher: "self_enhancement" });
    expect(resultFor(results, column("D"), state().profile)).toBeNull();
  });

  it("stops in the middle of the second and leaves out the third", async () => {
    state().setClaim("Plant more trees.");
    engine.beforeEach = async () => {
      if (state().columnDebate?.results[1]?.text === "Trees") state().stopColumnArguments();
    };
    await state().argueColumns();
    expect(state().columnDebate?.status).toBe("stopped");
    expect(state().columnDebate?.results.map(({ status, text }) => [status, text])).toEqual([
      ["done", "Trees give shade."],
      ["stopped", "Trees"],
      ["stopped", ""],
    ]);
  });

  it("shows only the latest of two runs, and nothing without a claim", async () => {
    await state().argueColumns();
    expect(state().columnDebate).toBeNull();
    state().setClaim("First.");
    const first = state().argueColumns();
    state().setClaim("Second.");
    await Promise.all([first, state().argueColumns()]);
    expect(state().columnDebate).toMatchObject({ claim: "Second.", status: "done" });
  });

  it("passes on what the engine says when it fails", async () => {
    engine.failure = new Error("The graphics device was lost.");
    state().setClaim("Plant more trees.");
    await state().argueColumns();
    expect(state().columnDebate).toMatchObject({
      status: "failed",
      topic: null,
      asks: null,
      error: "The graphics device was lost.",
    });
  });
});
