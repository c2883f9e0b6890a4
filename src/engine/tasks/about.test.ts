/** On the tiny model, whose topics are noise: what is tested is that they stay the same. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { AbortError, InputError } from "../errors.ts";
import { tinyContext } from "../testing/tiny.ts";
import { gistOf } from "./about.ts";
import type { TaskContext } from "./context.ts";

const CLAIM = "Cities should close their centres to cars.";

describe("gistOf", () => {
  let context: TaskContext;
  let other: TaskContext;
  beforeAll(async () => {
    [context, other] = await Promise.all([tinyContext(), tinyContext()]);
  });
  afterAll(() => Promise.all([context.model.dispose(), other.model.dispose()]));

  it("gives a claim a topic in mere text and a side, the same for every model of a kind", async () => {
    const gist = await gistOf(context, CLAIM);
    expect(gist.topic).not.toBe("");
    expect(context.tokenizer.plain(gist.topic)).toBe(gist.topic);
    expect(await gistOf(other, CLAIM)).toEqual(gist);
  });

  it("reads the first word without its capital, unless it is I or an abbreviation", async () => {
    const ids = vi.spyOn(context.prompts, "ids");
    for (const claim of [" Dogs bite.", "I like dogs.", "TV is bad.", "A dog bites."]) {
      await gistOf(context, claim);
    }
    const read = ids.mock.calls.map(([, { claim }]) => claim);
    expect(read).toEqual(["dogs bite.", "I like dogs.", "TV is bad.", "a dog bites."]);
    ids.mockRestore();
  });

  it("writes the topic of a claim once", async () => {
    const start = vi.spyOn(context.model, "start");
    const first = await gistOf(context, "Dogs bark.");
    expect(await gistOf(context, "Dogs bark.")).toBe(first);
    expect(start).toHaveBeenCalledTimes(1);
    start.mockRestore();
  });

  it("stops when aborted, and remembers nothing half done", async () => {
    const claim = "Every town should have a library.";
    const stop = new AbortController();
    const step = vi.spyOn(context.model, "step").mockImplementation(async () => stop.abort());
    await expect(gistOf(context, claim, { signal: stop.signal })).rejects.toThrow(AbortError);
    expect(step).toHaveBeenCalledTimes(1);
    step.mockRestore();
    expect(await gistOf(context, claim)).toEqual(await gistOf(other, claim));
  });

  it("refuses a claim without words and one beyond the context", async () => {
    await expect(gistOf(context, " ")).rejects.toThrow(InputError);
    await expect(gistOf(context, "word ".repeat(600))).rejects.toThrow(/The claim is too long/);
  });
});
