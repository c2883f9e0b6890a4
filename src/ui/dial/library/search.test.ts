import { describe, expect, it } from "vitest";
import { matches } from "./search.ts";

describe("search", () => {
  it.each([
    ["Norway. High: universalism. Low: power", "", true],
    ["Norway. High: universalism. Low: power", "nor", true],
    ["Norway. High: universalism. Low: power", " POWER norway ", true],
    ["Norway. High: universalism. Low: power", "way", false],
    ["Norway. High: self-direction", "self-dir", true],
    ["Côte d’Azur", "cote", true],
    ["Group 1. High: power", "1", true],
    ["Group 17. High: power", "1", false],
    ["Group 17. High: power", "group 17", true],
    ["Group 17. High: power", "group germany", false],
  ])("%j, asked for %j: %s", (text, query, found) => {
    expect(matches(text, query)).toBe(found);
  });
});
