/** Whole calls in this process: the rows of every command, and what happens when something outside the files goes wrong. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AbortError, InputError, ModelFormatError } from "../engine/errors.ts";
import { openEngine } from "../engine/node.ts";
import { TINY } from "../engine/testing/tiny.ts";
import { OPINIONS } from "../surveys/opinions.ts";
import { VALUES } from "../values/values.ts";
import { rounded } from "./output.ts";
import { FakeEngine } from "./testing/fake-engine.ts";
import { CLAIMS, ITEMS, PROFILES, PROFILES_CSV } from "./testing/inputs.ts";
import type { CallSettings } from "./testing/sandbox.ts";
import { call, ONE_LINE, Sandbox } from "./testing/sandbox.ts";

let sandbox: Sandbox;
let profiles: string[];
let items: string[];
let claims: string[];
let texts: string[];
let out: string[];
beforeAll(() => {
  sandbox = new Sandbox();
  profiles = ["--profiles", sandbox.file("p.json", PROFILES)];
  items = ["--items", sandbox.file("i.json", ITEMS)];
  claims = ["--claims", sandbox.file("c.json", CLAIMS)];
  texts = ["--texts", sandbox.file("t.json", CLAIMS)];
  out = ["--out", sandbox.target];
});
afterEach(() => sandbox.clear());
afterAll(() => sandbox.remove());

/** Runs a command that must succeed. */
async function rowsOf(argv: readonly string[], settings?: CallSettings) {
  const outcome = await call([...argv, ...out], settings);
  expect(outcome).toEqual({ code: 0, out: "", err: "" });
  return sandbox.rows();
}

describe("rows", () => {
  it("of answer: profile by profile, distributions that sum to 1", async () => {
    const rows = await rowsOf(["answer", ...profiles, ...items]);
    expect(rows.map(({ profile, item }) => `${profile} ${item}`)).toEqual(
      ["calm", "wild"].flatMap((id) => ITEMS.map((item) => `${id} ${item.id}`)),
    );
    expect(rows[2]).toEqual({
      profile: "calm",
      item: "most",
      expected: 6,
      distribution: [
        { option: "my family", p: 0.5 },
        { option: "my work", p: 0.5 },
      ],
      entropy: rounded(Math.LN2),
    });
    for (const { distribution } of rows) {
      const sum = distribution.reduce((total: number, { p }: { p: number }) => total + p, 0);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-4);
    }
  });

  it("of judge", async () => {
    const rows = await rowsOf(["judge", ...profiles, ...items]);
    expect(rows).toHaveLength(6);
    expect(rows[3]).toEqual({ profile: "wild", item: "likes", pAgree: 0.20833333 });
  });

  it("of argue: sample i of every claim has seed S + i", async () => {
    const engine = new FakeEngine();
    const sampling = ["--n", "2", "--seed", "40", "--temperature", "0.5", "--top-p", "0.8"];
    const rows = await rowsOf(["argue", ...profiles, ...claims, ...sampling], {
      open: async () => engine,
    });
    expect(rows.map(({ profile, claim, seed }) => [profile, claim, seed])).toEqual(
      ["calm", "wild"].flatMap((id) =>
        CLAIMS.flatMap((claim) => [40, 41].map((s) => [id, claim, s])),
      ),
    );
    const text = `${CLAIMS[0]} 40`;
    const [claim] = CLAIMS;
    const position = { topic: claim, asks: true, subject: "safety", stance: "agree", pAgree: 1 };
    expect(rows[0]).toEqual({ profile: "calm", claim, ...position, text, seed: 40 });
    expect(engine.argued[0]).toMatchObject({ temperature: 0.5, topP: 0.8, seed: 40 });
    expect(engine.disposed).toBe(true);
  });

  it("of opinions: a distribution over each item's own scale for every ESS code", async () => {
    const rows = await rowsOf(["opinions", ...profiles]);
    expect(rows).toHaveLength(2 * OPINIONS.length);
    expect(rows[0]).toMatchObject({ profile: "calm", code: "ppltrst", expected: 6 });
    OPINIONS.forEach(({ scale: { min, max } }, n) => {
      const options = rows[n].distribution.map(({ option }: { option: string }) => Number(option));
      expect([options[0], options.at(-1), options.length]).toEqual([min, max, max - min + 1]);
    });
  });

  it("of argue: what is not set stays the model's", async () => {
    const engine = new FakeEngine();
    await rowsOf(["argue", ...profiles, ...claims, "--n", "1", "--seed", "0"], {
      open: async () => engine,
    });
    expect(Object.keys(engine.argued[0] as object).sort()).toEqual(["seed", "signal"]);
  });

  it("of read", async () => {
    const rows = await rowsOf(["read", ...texts]);
    expect(rows.map(({ text }) => text)).toEqual(CLAIMS);
    expect(Object.keys(rows[0].values)).toEqual([...VALUES]);
  });
});

describe("on the tiny model", () => {
  const open = () => openEngine(TINY, { threads: 1 });

  it("answers, JSON and CSV profiles alike", async () => {
    const rows = await rowsOf(["answer", ...profiles, ...items], { open });
    const csv = ["--profiles", sandbox.file("p.csv", PROFILES_CSV)];
    expect(await rowsOf(["answer", ...csv, ...items], { open })).toEqual(rows);
    expect(rows.map(({ distribution }) => distribution.length)).toEqual([6, 11, 2, 6, 11, 2]);
  });

  it("judges and reads", async () => {
    for (const argv of [
      ["judge", ...profiles, ...items],
      ["read", ...texts],
    ]) {
      const rows = await rowsOf(argv, { open });
      const numbers = rows.flatMap(({ pAgree, values }) => pAgree ?? Object.values(values));
      expect(numbers.every((p: number) => p >= 0 && p <= 1)).toBe(true);
    }
  });

  it("argues the same for the same seed", async () => {
    const argue = (seed: string) =>
      rowsOf(["argue", ...profiles, ...claims, "--n", "2", "--seed", seed], { open });
    const rows = await argue("3");
    expect(await argue("3")).toEqual(rows);
    const next = await argue("4");
    expect(next[0]).toEqual(rows[1]);
    expect(next[1]).not.toEqual(rows[0]);
  });

  it("refuses a claim that the model cannot hold", async () => {
    const long = ["--claims", sandbox.file("long.json", [CLAIMS[0], "word ".repeat(600)])];
    const argv = ["argue", ...profiles, ...long, "--n", "1", "--seed", "1", ...out];
    const { code, err } = await call(argv, { open });
    expect([code, sandbox.left()]).toEqual([2, []]);
    expect(err).toMatch(ONE_LINE);
    expect(err).toMatch(/too long.*\(.*long\.json, claim 2\)/);
  });

  it("refuses a folder that holds no model", async () => {
    const argv = ["read", ...texts, ...out, "--model", sandbox.folder];
    const { code, err } = await call(argv, { open: (folder) => openEngine(folder) });
    expect([code, sandbox.left()]).toEqual([2, []]);
    expect(err).toMatch(/value_dial\.json is not in .*\(--model /);
  });
});

describe("what goes wrong elsewhere", () => {
  const failing = (error: unknown) => async () => {
    const engine = new FakeEngine();
    engine.read = () => Promise.reject(error);
    return engine;
  };

  it("tells no other fault from the input before the model is opened", async () => {
    let opened = false;
    const open = async () => {
      opened = true;
      return new FakeEngine();
    };
    const nowhere = ["--out", `${sandbox.folder}/none/rows.json`];
    expect(await call(["read", ...texts, ...nowhere], { open })).toMatchObject({ code: 2 });
    expect(opened).toBe(false);
  });

  it("blames the model's folder, the texts, or itself", async () => {
    const damaged = new ModelFormatError("config.json needs a number.", { file: "config.json" });
    for (const [open, code, message] of [
      [() => Promise.reject(damaged), 2, /config\.json needs a number \(--model models\/none\)/],
      [failing(new InputError("Text 1 is odd.")), 2, /Text 1 is odd \(.*t\.json\)/],
      [failing(new TypeError("x is not\na function")), 1, /unexpected error: x is not a function/],
      [failing("a string"), 1, /unexpected error: a string/],
    ] as const) {
      const outcome = await call(["read", ...texts, ...out], { open });
      expect(outcome.code).toBe(code);
      expect(outcome.err).toMatch(message);
      expect(outcome.err.match(/\n/g)).toHaveLength(1);
      expect(sandbox.left()).toEqual([]);
    }
  });

  it("shows traces on demand only", async () => {
    const settings = { open: failing(new TypeError("odd", { cause: new Error("deep") })) };
    const argv = ["read", ...texts, ...out];
    expect((await call(argv, settings)).err).not.toMatch(/ at /);
    const { err } = await call(argv, { ...settings, debug: true });
    expect(err).toMatch(/TypeError: odd\n +at .*\ncaused by Error: deep\n +at /s);
  });

  it("writes nothing when it is interrupted", async () => {
    const stop = new AbortController();
    const engine = new FakeEngine();
    engine.read = async () => {
      stop.abort(2);
      throw new AbortError();
    };
    const settings = { open: async () => engine, signal: stop.signal };
    expect(await call(["read", ...texts, ...out], settings)).toEqual({
      code: 130,
      out: "",
      err: "value-dial: stopped, nothing was written\n",
    });
    expect(sandbox.left()).toEqual([]);
    expect(engine.disposed).toBe(true);
  });

  it("keeps line breaks of file names out of its line", async () => {
    const argv = ["read", "--texts", sandbox.file("a\nb\u001b[2J.json", []), ...out];
    const { code, err } = await call(argv);
    expect(code).toBe(2);
    expect(err).toMatch(ONE_LINE);
    expect(err).not.toContain("\u001b");
  });

  it("shows progress to a person and takes it away again", async () => {
    const { err } = await call(["read", ...texts, ...out], { watched: true });
    const fresh = "\r\u001b[K";
    expect(err).toBe(`${fresh}opening the model${fresh}2 of 2 (100 %)${fresh}`);
  });

  it("helps", async () => {
    const { code, out: usage, err } = await call(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const word of ["answer", "judge", "argue", "opinions", "read", ...VALUES])
      expect(usage).toContain(word);
  });
});
