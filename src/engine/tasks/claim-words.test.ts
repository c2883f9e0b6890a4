import { describe, expect, it } from "vitest";
import { ClaimWords } from "./claim-words.ts";

/** A tokenizer whose pieces are listed; a leading blank starts a word. */
const PIECES = [" dogs", " on", " a", " le", "ash", "ap", "."];
const tokenizer = {
  encode: () => [0, 1, 2, 3, 4, 6],
  decode: (ids: readonly number[]) => ids.map((id) => PIECES[id]).join(""),
  plain: (text: string) => text,
};

function goesOn(...ids: number[]): readonly number[] {
  const words = new ClaimWords("dogs on a leash.", tokenizer);
  for (const id of ids) words.push(id);
  return words.continuations();
}

describe("ClaimWords", () => {
  it("goes on with a word as the claim does", () => {
    expect(goesOn(0, 3)).toEqual([4]);
  });

  it("has nothing to add to whole words, other words and the beginning", () => {
    expect(goesOn()).toEqual([]);
    expect(goesOn(0)).toEqual([]);
    expect(goesOn(3, 4)).toEqual([]);
    expect(goesOn(3, 5)).toEqual([]);
    expect(goesOn(4)).toEqual([]);
  });

  it("takes a full stop for no piece of a word", () => {
    expect(goesOn(3, 4, 6)).toEqual([]);
  });
});
