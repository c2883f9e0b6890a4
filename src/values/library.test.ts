import { describe, expect, it } from "vitest";
import { highlights, readLibrary } from "./library.ts";
import { oppositeProfile, oppositeValues } from "./opposites.ts";
import { ProfileError, uniformProfile } from "./profile.ts";
import { VALUES } from "./values.ts";

describe("opposites", () => {
  it("are the values across the circle, as the theory has them", () => {
    expect(Object.fromEntries(VALUES.map((value) => [value, oppositeValues(value)]))).toEqual({
      self_direction: ["security", "conformity"],
      stimulation: ["security", "conformity", "tradition"],
      hedonism: ["conformity", "tradition"],
      achievement: ["benevolence", "universalism"],
      power: ["benevolence", "universalism"],
      security: ["self_direction", "stimulation"],
      conformity: ["self_direction", "stimulation", "hedonism"],
      tradition: ["stimulation", "hedonism"],
      benevolence: ["achievement", "power"],
      universalism: ["achievement", "power"],
    });
  });

  it("are mutual", () => {
    for (const value of VALUES) {
      for (const other of oppositeValues(value)) expect(oppositeValues(other)).toContain(value);
    }
  });

  it("mirror a profile at 3.5, there and back", () => {
    const profile = { ...uniformProfile(), power: 6, security: 4.69 };
    const mirrored = oppositeProfile(profile);
    expect(mirrored).toEqual({ ...uniformProfile(), power: 1, security: 2.31 });
    expect(oppositeProfile(mirrored)).toEqual(profile);
  });
});

describe("library", () => {
  const values = [1, 2, 3, 4, 5, 6, 5, 4, 3, 2];

  it("reads rows in the order of the values", () => {
    const library = readLibrary({
      source: "a table",
      countries: [{ id: "XX", name: "Nowhere", values }],
      groups: [{ id: "G1", number: 1, values }],
    });
    expect(library.source).toBe("a table");
    expect(library.countries[0]).toMatchObject({
      kind: "country",
      harmonised: false,
      profile: { self_direction: 1, security: 6, universalism: 2 },
    });
    expect(library.groups[0]).toMatchObject({ kind: "group", number: 1, profile: { power: 5 } });
  });

  it("refuses a row that is too short", () => {
    const short = { id: "XX", name: "Nowhere", values: values.slice(1) };
    expect(() => readLibrary({ source: "", countries: [short], groups: [] })).toThrow(ProfileError);
  });
});

describe("highlights", () => {
  it("names what stands out from the own mean, strongest first", () => {
    const profile = { ...uniformProfile(), power: 6, hedonism: 5, tradition: 1, security: 2 };
    expect(highlights(profile)).toEqual({
      high: ["power", "hedonism"],
      low: ["tradition", "security"],
    });
    expect(highlights(profile, 1)).toEqual({ high: ["power"], low: ["tradition"] });
  });

  it("has nothing to say about a flat profile", () => {
    expect(highlights(uniformProfile(5))).toEqual({ high: [], low: [] });
  });
});
