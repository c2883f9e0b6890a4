import { describe, expect, it } from "vitest";
import { uniformProfile } from "../values/profile.ts";
import { readSamples } from "./samples.ts";

const ENTRY = {
  profile: "openness",
  values: { self_direction: 6, security: 1.5 },
  claim: "Plant more trees.",
  topic: "more trees",
  asks: true,
  subject: "nature",
  stance: "disagree",
  pAgree: 0.29,
  text: "More trees would hide the road signs.",
  seed: 11,
};
const OTHER = { ...ENTRY, claim: "Plant fewer trees.", asks: false };

describe("samples", () => {
  it("are read in order, with what the file does not name in the middle of the scale", () => {
    const [first, second] = readSamples([ENTRY, OTHER]);
    const { profile: _, values, ...rest } = ENTRY;
    expect(first).toEqual({ ...rest, profile: { ...uniformProfile(), ...values } });
    expect(second?.claim).toBe("Plant fewer trees.");
  });

  it.each<[string, unknown]>([
    ["values", undefined],
    ["values", [6, 1]],
    ["values", { self_direction: 7 }],
    ["values", { self_direction: "6" }],
    ["values", { "self-direction": 6 }],
    ["claim", " "],
    ["topic", 3],
    ["asks", "true"],
    ["subject", null],
    ["stance", "none"],
    ["pAgree", 1.01],
    ["pAgree", Number.NaN],
    ["text", ""],
    ["seed", 0.5],
    ["seed", -1],
  ])("one whose %s is %j is left out, and the others stay", (part, bad) => {
    expect(readSamples([{ ...ENTRY, [part]: bad }, OTHER])).toEqual(readSamples([OTHER]));
  });

  it("are none where the file holds no list, and nothing that is no entry", () => {
    for (const file of [undefined, null, "", 3, {}, ENTRY]) expect(readSamples(file)).toEqual([]);
    expect(readSamples([null, "text", [ENTRY]])).toEqual([]);
  });
});
