import { describe, expect, it } from "vitest";
import { strayWords } from "./stray-words.ts";

const known = new Set("the of a for out letting keeping public towns".split(" "));
const stray = (claim: string, topic: string) => strayWords(claim, topic, (word) => known.has(word));

describe("strayWords", () => {
  it("takes the claim's words and their forms", () => {
    expect(stray("Profits should be shared by firms.", "sharing the profits of a firm")).toEqual(
      [],
    );
    expect(stray("Nobody tries to stop us.", "trying, stopping")).toEqual([]);
    expect(stray("Cars should be kept out of towns.", "keeping cars out of towns")).toEqual([]);
  });

  it("finds words that are made up", () => {
    expect(stray("The price should depend on weight.", "priceying the weight")).toEqual([
      "priceying",
    ]);
  });

  it("finds words that come oftener than in the claim", () => {
    expect(stray("Passwords are bad.", "passwords for passwords")).toEqual(["passwords"]);
    expect(stray("Day by day, life is good.", "day by day")).toEqual([]);
  });
});
