import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ModelFormatError } from "../errors.ts";
import { TINY } from "../testing/tiny.ts";
import { parseManifest } from "./manifest.ts";

const original = JSON.parse(await readFile(`${TINY}/value_dial.json`, "utf8"));
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The file with one place changed; undefined removes it. */
function changed(path: string, value: unknown): Uint8Array {
  const copy = structuredClone(original);
  const keys = path.split(".");
  const last = keys.pop() as string;
  let place = copy;
  for (const key of keys) place = place[key];
  place[last] = value;
  return encode(copy);
}

describe("parseManifest", () => {
  it("reads the tiny model's file", () => {
    const manifest = parseManifest(encode(original));
    expect(manifest.name).toBe("tiny");
    expect(manifest.tokens.ratings).toHaveLength(11);
    expect(manifest.devices).toEqual(["webgpu", "wasm"]);
  });

  it("reads one self-test or several", () => {
    const test = { inputIds: [1, 2], gates: [1], topLogits: { 5: 0.25 }, tolerance: 0.05 };
    expect(parseManifest(changed("selfTest", test)).selfTests).toEqual([
      { ...test, topLogits: [{ id: 5, logit: 0.25 }] },
    ]);
    const two = [
      { ...test, dtype: "q8" },
      { ...test, dtype: "q4" },
    ];
    expect(parseManifest(changed("selfTest", two)).selfTests.map((t) => t.dtype)).toEqual([
      "q8",
      "q4",
    ]);
  });

  it.each([
    ["version", 1],
    ["name", undefined],
    ["files.wasm", "q5"],
    ["maxContext", "512"],
    ["formats.answer", "no field"],
    ["formats.scale", "{text} {min} {max} {minLabel}"],
    ["formats.read", undefined],
    ["formats.about", undefined],
    ["formats.about", "Topic: {topic}"],
    ["formats.argue", "Claim: {claim}"],
    ["tokens.ratings", ["<|r0|>"]],
    ["tokens.values.power", undefined],
    ["sampling.topP", 0],
    ["sampling.maxTokens", 1.5],
    ["devices", ["cuda"]],
    ["selfTest", { inputIds: ["a"] }],
  ])("refuses a file whose %s is wrong and names the place", (path, value) => {
    const read = () => parseManifest(changed(path, value));
    expect(read).toThrow(ModelFormatError);
    expect(read).toThrow(new RegExp(`value_dial\\.json needs .*${path.split(".").at(-1)}`));
  });

  it("refuses a page that a server sends instead of the file", () => {
    const page = new TextEncoder().encode("<!doctype html>");
    expect(() => parseManifest(page)).toThrow(/not valid JSON/);
  });
});
