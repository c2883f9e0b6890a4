import { describe, expect, it } from "vitest";
import { withTopic } from "./topic-copy.ts";

const told = (text: string) => withTopic(text, "#", "keeping cars out");

describe("withTopic", () => {
  it("puts the topic in its place, with a capital where a sentence starts", () => {
    expect(told("Thanks to#, all is well.")).toBe("Thanks to keeping cars out, all is well.");
    expect(told("# would help.")).toBe("Keeping cars out would help.");
    expect(told("No.# would hurt.")).toBe("No. Keeping cars out would hurt.");
    expect(told("I am for#, not against#.")).toBe(
      "I am for keeping cars out, not against keeping cars out.",
    );
  });

  it("leaves a text without a mark as it is", () => {
    expect(told("All is well. ")).toBe("All is well. ");
    expect(told("")).toBe("");
  });

  it("only grows with the text", () => {
    const text = "Yes.# is good, thanks to#.";
    for (let n = 1; n < text.length; n += 1) {
      expect(told(text.slice(0, n + 1)).startsWith(told(text.slice(0, n)))).toBe(true);
    }
  });
});
