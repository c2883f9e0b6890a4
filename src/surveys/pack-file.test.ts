import { describe, expect, it } from "vitest";
import { parseSurveyPack, SurveyPackError } from "./pack.ts";
import { MAX_PACK_BYTES, readPackFile } from "./pack-file.ts";
import { PORTRAITS_40 } from "./portraits40.ts";

const file = (text: string, size = text.length) => ({
  name: "survey.json",
  size,
  text: async () => text,
});

describe("a pack from a file", () => {
  it("comes back checked", async () => {
    await expect(readPackFile(file(JSON.stringify(PORTRAITS_40)))).resolves.toEqual(PORTRAITS_40);
  });

  it.each([
    ["too large", file("", MAX_PACK_BYTES + 1), /survey\.json.*1 MB at most/],
    ["no JSON", file("id;text"), /survey\.json.*not JSON/],
    ["no pack", file("[]"), /The pack is \[\]/],
    [
      "unreadable",
      { ...file(""), text: () => Promise.reject(new Error("gone")) },
      /could not be read/,
    ],
  ])("is refused when it is %s, with the reason", async (_, given, message) => {
    const error = await readPackFile(given).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SurveyPackError);
    expect((error as Error).message).toMatch(message);
  });

  const item = { id: "a", text: "A." };
  const pack = { version: 1, id: "x", title: "X", description: "X", licence: "X" };
  it.each([
    ["an option twice", { options: ["yes", "no", " yes"] }, /has " yes" twice/],
    ["too many points", { min: 0, max: 1001, minLabel: "a", maxLabel: "b" }, /1001 points at most/],
  ])("is refused with %s on a scale", (_, scale, message) => {
    expect(() => parseSurveyPack({ ...pack, items: [{ ...item, scale }] })).toThrow(message);
  });
});
