import { beforeEach, describe, expect, it } from "vitest";
import { PRESETS } from "../values/presets.ts";
import { uniformProfile } from "../values/profile.ts";
import { decodeDialForm, encodeDialForm } from "./dial-form.ts";
import { FakeEngine } from "./fake-engine.ts";
import { LIBRARY } from "./library.ts";
import { type Places, persist } from "./persist.ts";
import { profileOrigin } from "./profile-origin.ts";
import {
  decodeSavedProfiles,
  encodeSavedProfiles,
  NAME_LENGTH,
  NOTES_LENGTH,
} from "./saved-profiles.ts";
import { type AppStore, createAppStore } from "./store.ts";

let store: AppStore;
const state = () => store.getState();
const names = () => state().savedProfiles.map(({ name }) => name);

beforeEach(() => {
  store = createAppStore(async () => new FakeEngine());
});

describe("saved profiles", () => {
  it("keep the dialed profile under a name, the newest first", () => {
    state().saveProfile("  Me at sixteen ", " A guess. ");
    state().setValue("power", 6);
    state().saveProfile("Me now", "");
    expect(state().savedProfiles).toMatchObject([
      { name: "Me now", notes: "", profile: { power: 6 } },
      { name: "Me at sixteen", notes: "A guess.", profile: { power: 3.5 } },
    ]);
  });

  it("need a name, and keep within their length", () => {
    state().saveProfile("  ", "x");
    expect(names()).toEqual([]);
    state().saveProfile("n".repeat(100), "x".repeat(2000));
    expect(state().savedProfiles[0]?.name).toHaveLength(NAME_LENGTH);
    expect(state().savedProfiles[0]?.notes).toHaveLength(NOTES_LENGTH);
  });

  it("are renamed", () => {
    state().saveProfile("A", "");
    state().saveProfile("B", "");
    const id = state().savedProfiles[1]?.id ?? 0;
    state().renameProfile(id, "Grandfather", "As I remember him");
    state().renameProfile(id, " ", "");
    expect(state().savedProfiles[1]).toMatchObject({
      name: "Grandfather",
      notes: "As I remember him",
    });
    expect(names()).toEqual(["B", "Grandfather"]);
  });

  it("come back to their place after deleting, and no number is used twice", () => {
    for (const name of ["A", "B", "C"]) state().saveProfile(name, "");
    state().deleteProfile(99);
    state().deleteProfile(3);
    expect(names()).toEqual(["B", "A"]);
    state().saveProfile("D", "");
    state().undoDelete();
    expect(names()).toEqual(["C", "D", "B", "A"]);
    expect(new Set(state().savedProfiles.map(({ id }) => id)).size).toBe(4);
    state().undoDelete();
    expect(names()).toHaveLength(4);
  });

  it("go to storage and back, and one damaged entry takes no other with it", () => {
    state().saveProfile("A", "first\nsecond");
    state().saveProfile("B", "");
    const text = encodeSavedProfiles(state().savedProfiles);
    expect(decodeSavedProfiles(text)).toEqual(state().savedProfiles);
    const [a, b] = JSON.parse(text);
    const damaged = [{ ...a, profile: { power: 9 } }, null, { ...b, name: 1 }, b, b];
    expect(decodeSavedProfiles(JSON.stringify(damaged))).toEqual([b]);
    expect(() => decodeSavedProfiles("{}")).toThrow(RangeError);
    expect(() => decodeSavedProfiles("[")).toThrow(SyntaxError);
  });
});

describe("storage that is full or forbidden", () => {
  it("is reported, loses nothing, and is forgotten once it works again", () => {
    let full = true;
    const kept = new Map<string, string>();
    const places: Places = {
      local: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => {
          if (full) throw new DOMException("full", "QuotaExceededError");
          kept.set(key, text);
        },
      },
      fragment: { read: () => "", write: () => {}, onChange: () => () => {} },
    };
    persist(store, places);
    state().saveProfile("A", "");
    expect(names()).toEqual(["A"]);
    expect(state().unkept).toEqual(["savedProfiles"]);
    full = false;
    state().saveProfile("B", "");
    expect(state().unkept).toEqual([]);
    expect(kept.get("value-dial.profiles.1")).toBe(encodeSavedProfiles(state().savedProfiles));
  });
});

describe("library", () => {
  it("has 29 countries and 100 groups, each once", () => {
    expect(LIBRARY.countries).toHaveLength(29);
    expect(LIBRARY.groups).toHaveLength(100);
    const ids = [...LIBRARY.countries, ...LIBRARY.groups].map(({ id }) => id);
    expect(new Set(ids).size).toBe(129);
    const harmonised = LIBRARY.countries.filter((country) => country.harmonised);
    expect(harmonised.map(({ name }) => name)).toEqual(["Estonia", "Germany"]);
  });
});

describe("origin of a profile", () => {
  it("is recognised, the visitor's own name first", () => {
    const origin = () => profileOrigin(state().profile, state().savedProfiles);
    expect(origin()).toEqual({ kind: "neutral" });
    state().setProfile(PRESETS.conservation);
    expect(origin()).toEqual({ kind: "archetype", higher: "conservation" });
    const [albania] = LIBRARY.countries;
    state().setProfile(albania?.profile ?? uniformProfile());
    expect(origin()).toBe(albania);
    state().saveProfile("Holiday", "");
    expect(origin()).toMatchObject({ kind: "saved", saved: { name: "Holiday" } });
    state().setValue("power", 6);
    expect(origin()).toBeNull();
  });
});

describe("form of the dial", () => {
  it("is kept, and no choice is one too", () => {
    for (const form of [null, "circle", "sliders"] as const) {
      expect(decodeDialForm(encodeDialForm(form))).toBe(form);
    }
    expect(() => decodeDialForm("cube")).toThrow(RangeError);
    state().setDialForm("sliders");
    expect(state().dialForm).toBe("sliders");
  });
});
