import { describe, expect, it } from "vitest";
import { TextStream } from "./text-stream.ts";

/** A byte-level vocabulary: every id is a byte. */
const decode = (ids: readonly number[]) => new TextDecoder().decode(Uint8Array.from(ids));

function stream(text: string): { pieces: string[]; whole: string } {
  const out = new TextStream(decode);
  const pieces = [...new TextEncoder().encode(text)].map((byte) => out.push(byte));
  return { pieces, whole: out.text };
}

describe("TextStream", () => {
  it.each(["plain words", "naïve café", "日本語 🙂 ok", "e\u0301", "two  blanks\nand a line"])(
    "gives %s back in whole characters",
    (text) => {
      const { pieces, whole } = stream(text);
      expect(whole).toBe(text);
      expect(pieces.join("")).toBe(text);
      expect(pieces.join("|")).not.toContain("\uFFFD");
    },
  );

  it("leaves out the blanks at both ends", () => {
    const { pieces, whole } = stream("  because it is fun. \n");
    expect(whole).toBe("because it is fun.");
    expect(pieces.join("")).toBe(whole);
  });

  it("leaves out a character that never gets finished", () => {
    const out = new TextStream(decode);
    for (const byte of [0x68, 0x69, 0xf0, 0x9f]) out.push(byte);
    expect(out.text).toBe("hi");
  });

  it("decodes a window, not the whole text", () => {
    let longest = 0;
    const out = new TextStream((ids) => {
      longest = Math.max(longest, ids.length);
      return decode(ids);
    });
    for (const byte of new TextEncoder().encode("x".repeat(500))) out.push(byte);
    expect(longest).toBeLessThanOrEqual(2);
  });
});
