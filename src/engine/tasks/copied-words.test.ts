import { describe, expect, it } from "vitest";
import { CopiedWords } from "./copied-words.ts";

/** A tokenizer whose pieces are listed; a leading blank starts a word. */
const PIECES = [" Dogs", " dogs", " on", " a", " le", "ash", "ap", "."];
const tokenizer = {
  encode: (text: string) => [text.startsWith(" D") ? 0 : 1, 2, 3, 4, 5, 7],
  decode: (ids: readonly number[]) => ids.map((id) => PIECES[id]).join(""),
  plain: (text: string) => text,
};

function favouredAfter(...ids: number[]): [number, number][] {
  return [...new CopiedWords("Dogs on a leash.", tokenizer).favouredAfter(ids)];
}

describe("CopiedWords", () => {
  it("favours the next word of the claim mildly, the rest of a word strongly", () => {
    const [[word, mild]] = favouredAfter(2, 3) as [[number, number]];
    const [[piece, strong]] = favouredAfter(3, 4) as [[number, number]];
    expect([word, piece]).toEqual([4, 5]);
    expect(strong).toBeGreaterThan(mild);
  });

  it("knows the claim's first word without its capital", () => {
    expect(favouredAfter(1).map(([id]) => id)).toEqual([2]);
    expect(favouredAfter(0).map(([id]) => id)).toEqual([2]);
  });

  it("measures how much of a claim a text takes up, whatever the words' endings", () => {
    const claim = "Voting should be a duty for every citizen.";
    expect(CopiedWords.coverage(claim, "Votes are a citizen's duty.")).toBeCloseTo(2 / 3);
    expect(CopiedWords.coverage(claim, "Dogs bark.")).toBe(0);
    expect(CopiedWords.coverage("A or B?", "Dogs bark.")).toBe(1);
  });

  it("has nothing to add at the beginning and after what the claim does not hold", () => {
    expect(favouredAfter()).toEqual([]);
    expect(favouredAfter(4, 6)).toEqual([]);
  });
});
