import { describe, expect, it } from "vitest";
import { FIELDS } from "./fields.ts";
import { LinkError } from "./link.ts";
import {
  decodeClaim,
  decodeSampling,
  decodeSeed,
  encodeSampling,
  encodeSeed,
} from "./question-link.ts";

describe("a question in the link", () => {
  it("leaves out what the page begins with", () => {
    expect(encodeSeed(1)).toBe("");
    expect(encodeSampling({ temperature: null, topP: null })).toBe("");
  });

  it("goes there and back", () => {
    for (const seed of [0, 7, 2 ** 32 - 1]) expect(decodeSeed(encodeSeed(seed))).toBe(seed);
    const sampling = { temperature: 0.1 + 0.2, topP: null };
    expect(encodeSampling(sampling)).toBe("v1_0.3_");
    expect(decodeSampling("v1_0.3_")).toEqual({ temperature: 0.3, topP: null });
    expect(decodeSampling("v1_0_0.95")).toEqual({ temperature: 0, topP: 0.95 });
    expect(decodeClaim("Plant “more” trees & shrubs.")).toBe("Plant “more” trees & shrubs.");
  });

  it.each([
    [decodeSeed, "4294967296"],
    [decodeSeed, "-1"],
    [decodeSeed, "1.5"],
    [decodeSeed, ""],
    [decodeClaim, "x".repeat(201)],
    [decodeSampling, ""],
    [decodeSampling, "0.4_0.9"],
    [decodeSampling, "v1_0.4"],
    [decodeSampling, "v1_0.4_0.9_1"],
    [decodeSampling, "v1_2_0.9"],
    [decodeSampling, "v1_0.4_0"],
    [decodeSampling, "v1_x_"],
  ])("is refused when it is damaged", (decode, text) => {
    expect(() => decode(text)).toThrow(new LinkError("damaged"));
  });

  it("says when it is from a newer page", () => {
    expect(() => decodeSampling("v2_a_b_c")).toThrow(new LinkError("newer"));
  });
});

describe("a choice in the link", () => {
  it("goes there and back, and leaves out the usual one", () => {
    const { form, labValue, learnAt } = FIELDS;
    if (form.keep !== "link" || labValue.keep !== "link" || learnAt.keep !== "link") {
      throw new Error("These fields are in the link.");
    }
    expect(form.encode("say")).toBe("");
    expect(form.decode(form.encode("notSay"))).toBe("notSay");
    expect(labValue.decode("power")).toBe("power");
    expect(learnAt.decode(learnAt.encode({ place: "seed" }))).toEqual({ place: "seed" });
    expect(learnAt.encode(null)).toBe("");
    for (const { decode } of [form, labValue, learnAt]) {
      expect(() => decode("elsewhere")).toThrow(new LinkError("damaged"));
    }
  });
});
