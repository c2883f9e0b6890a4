import { describe, expect, it } from "vitest";
import { CLAIM_FIELDS, findClaims, suggestedClaims, TOPIC_CLAIMS } from "./claims.ts";

describe("topic library", () => {
  it("has seventy different claims, seven from each of ten fields", () => {
    expect(new Set(TOPIC_CLAIMS.map((claim) => claim.text)).size).toBe(70);
    for (const field of CLAIM_FIELDS) expect(findClaims("", field)).toHaveLength(7);
  });

  it("finds a claim by any of its words, within a field or in all", () => {
    expect(findClaims("  PILOT fly ", null).map((claim) => claim.text)).toEqual([
      "Planes should fly without a pilot.",
    ]);
    expect(findClaims("pilot", "money")).toEqual([]);
    expect(findClaims("", null)).toEqual(TOPIC_CLAIMS);
  });

  it("suggests every claim once before one comes again, and neighbours from different fields", () => {
    const pages = Array.from({ length: 35 }, (_, page) => suggestedClaims(page, 4));
    const twice = pages.flat();
    expect(new Set(twice.slice(0, 70)).size).toBe(70);
    expect(twice.slice(70)).toEqual(twice.slice(0, 70));
    for (const page of pages) expect(new Set(page.map((claim) => claim.field)).size).toBe(4);
  });
});
