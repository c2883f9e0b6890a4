import { describe, expect, it } from "vitest";
import { LinkError } from "./link.ts";
import { PLAIN_LENGTH, packParts, unpackParts } from "./link-pack.ts";

const LONG = `p=${"3.5_".repeat(60)}&q=Plant+more+trees,+büßen+%E2%80%9Cnow%E2%80%9D.`;
const dataOf = (packed: string) => packed.slice("z=".length);

describe("packing", () => {
  it("goes there and back, in signs that an address leaves as they are", async () => {
    const packed = await packParts(LONG);
    expect(packed).toMatch(/^z=v1_[\w-]+$/);
    expect(packed.length).toBeLessThan(LONG.length);
    expect(await unpackParts(dataOf(packed))).toBe(LONG);
  });

  it("leaves short links, and what gets no shorter, as they are", async () => {
    const short = "3.5_".repeat(PLAIN_LENGTH / 4);
    expect(await packParts(short)).toBe(short);
    let seed = 1;
    const random = Array.from({ length: 200 }, () => {
      seed = (seed * 48271) % 2147483647;
      return String.fromCharCode(33 + (seed % 90));
    }).join("");
    expect(await packParts(random)).toBe(random);
  });

  it.each([
    ["v2_whatever comes", "newer"],
    ["", "damaged"],
    ["v1", "damaged"],
    ["v1_", "damaged"],
    ["v0_AAAA", "damaged"],
    ["v1_$$$$", "damaged"],
    ["v1_A", "damaged"],
    ["v1_AAAA", "damaged"],
    ["_AAAA", "damaged"],
  ] as const)("calls %j %s", async (packed, problem) => {
    await expect(unpackParts(packed)).rejects.toThrow(new LinkError(problem));
  });

  it("notices a link that was cut off", async () => {
    const packed = dataOf(await packParts(LONG));
    await expect(unpackParts(packed.slice(0, -8))).rejects.toThrow(new LinkError("damaged"));
  });

  it("gives up a link that unpacks to far too much", async () => {
    const packed = dataOf(await packParts("a".repeat(50_001)));
    await expect(unpackParts(packed)).rejects.toThrow(new LinkError("damaged"));
  });
});
