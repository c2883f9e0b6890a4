import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { uniformProfile } from "../values/profile.ts";
import { FakeEngine } from "./fake-engine.ts";
import { decodeProfile, encodeProfile, LinkError } from "./link.ts";
import { packParts } from "./link-pack.ts";
import { type Places, persist } from "./persist.ts";
import { type AppStore, createAppStore } from "./store.ts";

/** The columns that the page begins with. */
const COLUMNS = "v1*Adial*Boc*Cco";
const SEEKER = { ...uniformProfile(), self_direction: 6, security: 1.25 };

describe("link", () => {
  it("carries a profile there and back", () => {
    expect(encodeProfile(SEEKER)).toBe("v1_6_3.5_3.5_3.5_3.5_1.25_3.5_3.5_3.5_3.5");
    expect(decodeProfile(encodeProfile(SEEKER))).toEqual(SEEKER);
  });

  it.each([
    ["v2_1_2", "newer"],
    ["", "damaged"],
    ["v1", "damaged"],
    ["3.5_3.5", "damaged"],
    ["v1_1_1_1_1_1_1_1_1_1", "damaged"],
    ["v1_1_1_1_1_1_1_1_1_1_7", "damaged"],
    ["v1_1_1_1_1_1_1_1_1_1_x", "damaged"],
    ["v1_1_1_1_1_1_1_1_1_1_1e0", "damaged"],
    ["v1_1_1_1_1_1_1_1_1_1_1_1", "damaged"],
  ] as const)("calls %j %s", (text, problem) => {
    expect(() => decodeProfile(text)).toThrow(LinkError);
    try {
      decodeProfile(text);
    } catch (error) {
      expect((error as LinkError).problem).toBe(problem);
    }
  });
});

describe("persist", () => {
  let store: AppStore;
  let fragment: string;
  let saved: Map<string, string>;
  let places: Places;
  let announce: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    store = createAppStore(async () => new FakeEngine());
    fragment = "";
    saved = new Map();
    places = {
      local: {
        getItem: (key) => saved.get(key) ?? null,
        setItem: (key, text) => void saved.set(key, text),
      },
      fragment: {
        read: () => fragment,
        write: (text) => {
          fragment = text;
        },
        onChange: (listener) => {
          announce = listener;
          return () => {
            announce = () => {};
          };
        },
      },
    };
  });
  afterEach(() => void vi.useRealTimers());

  it("starts from link and storage", () => {
    fragment = `p=${encodeProfile(SEEKER)}`;
    saved.set("value-dial.theme", "dark");
    persist(store, places);
    expect(store.getState()).toMatchObject({ profile: SEEKER, theme: "dark", linkProblem: null });
  });

  it("writes the theme at once and the link after a rest", () => {
    persist(store, places);
    store.getState().setTheme("light");
    store.getState().setProfile(SEEKER);
    expect(saved.get("value-dial.theme")).toBe("light");
    expect(fragment).toBe("");
    vi.runAllTimers();
    expect(fragment).toBe(`p=${encodeProfile(SEEKER)}&v=dial&c=${COLUMNS}`);
  });

  it("leaves a damaged link alone until the profile changes, and parts it does not know for ever", () => {
    fragment = "later=1&p=v1_9";
    persist(store, places);
    expect(store.getState()).toMatchObject({ linkProblem: "damaged", profile: uniformProfile() });
    store.getState().setTheme("dark");
    vi.runAllTimers();
    expect(fragment).toBe("later=1&p=v1_9");
    store.getState().setProfile(SEEKER);
    vi.runAllTimers();
    expect(fragment).toBe(`later=1&p=${encodeProfile(SEEKER)}&v=dial&c=${COLUMNS}`);
    expect(store.getState().linkProblem).toBeNull();
  });

  it("keeps a damaged part while others change, and reports it even when later parts are whole", () => {
    fragment = `p=v1_9&v=compare&c=${COLUMNS}-Anna`;
    persist(store, places);
    expect(store.getState()).toMatchObject({ linkProblem: "damaged", view: "compare" });
    expect(store.getState().columns[2]?.name).toBe("Anna");
    store.getState().swapColumns("A", "B");
    vi.runAllTimers();
    expect(fragment).toBe("p=v1_9&v=compare&c=v1*Boc*Adial*Cco-Anna");
    expect(store.getState().linkProblem).toBe("damaged");
  });

  it("follows a link that is pasted into the open page and keeps the profile when it is damaged", () => {
    persist(store, places);
    fragment = `p=${encodeProfile(SEEKER)}`;
    announce();
    expect(store.getState().profile).toEqual(SEEKER);
    fragment = "p=v9_1";
    announce();
    expect(store.getState()).toMatchObject({ profile: SEEKER, linkProblem: "newer" });
  });

  it("carries the question, and leaves out what the page begins with", () => {
    persist(store, places);
    store.getState().setClaim("More trees & shrubs");
    store.getState().setForm("notSay");
    store.getState().setSeed(7);
    vi.runAllTimers();
    const written = `p=${encodeProfile(uniformProfile())}&v=dial&c=${COLUMNS}&q=More+trees+%26+shrubs&f=notSay&s=7`;
    expect(fragment).toBe(written);
    expect(store.getState().linkFragment).toBe(written);
    const other = createAppStore(async () => new FakeEngine());
    persist(other, places);
    expect(other.getState()).toMatchObject({
      claim: "More trees & shrubs",
      form: "notSay",
      seed: 7,
    });
    store.getState().setForm("say");
    vi.runAllTimers();
    expect(fragment).not.toContain("f=");
  });

  it("packs a long link, opens it again and keeps what it does not know", async () => {
    fragment = "later=1";
    persist(store, places);
    const claim = "More trees, more shade, more trees, more shade. ".repeat(4);
    store.getState().setClaim(claim);
    vi.runAllTimers();
    vi.useRealTimers();
    await vi.waitFor(() => expect(fragment).toMatch(/^z=v1_[\w-]+$/));
    expect(store.getState().linkFragment).toBe(fragment);
    const other = createAppStore(async () => new FakeEngine());
    persist(other, places);
    await vi.waitFor(() => expect(other.getState().claim).toBe(claim));
    vi.useFakeTimers();
    other.getState().setClaim("");
    vi.runAllTimers();
    expect(fragment).toBe(`later=1&p=${encodeProfile(uniformProfile())}&v=dial&c=${COLUMNS}`);
  });

  it("prefers what was added beside the packed parts", async () => {
    vi.useRealTimers();
    const claim = "Trees ".repeat(30);
    fragment = `${await packParts(`p=${encodeProfile(uniformProfile(2))}&q=${claim}`)}&p=${encodeProfile(SEEKER)}`;
    persist(store, places);
    await vi.waitFor(() => expect(store.getState()).toMatchObject({ profile: SEEKER, claim }));
  });

  it.each([
    ["z=v1_AAAA", "damaged"],
    ["z=v9_AAAA", "newer"],
  ])("leaves %s alone and the page as it is until something changes", async (packed, problem) => {
    vi.useRealTimers();
    store.getState().setProfile(SEEKER);
    fragment = packed;
    persist(store, places);
    await vi.waitFor(() => expect(store.getState().linkProblem).toBe(problem));
    expect(store.getState().profile).toEqual(SEEKER);
    expect(fragment).toBe(packed);
    vi.useFakeTimers();
    store.getState().setProfile(uniformProfile());
    vi.runAllTimers();
    expect(fragment).toBe(`p=${encodeProfile(uniformProfile())}&v=dial&c=${COLUMNS}`);
    expect(store.getState().linkProblem).toBeNull();
  });

  it("works without storage", () => {
    const forbid = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
    persist(store, { ...places, local: { getItem: forbid, setItem: forbid } });
    store.getState().setTheme("dark");
    expect(store.getState().theme).toBe("dark");
  });

  it("ignores a stored setting that it cannot read", () => {
    saved.set("value-dial.theme", "pink");
    persist(store, places);
    expect(store.getState().theme).toBe("system");
  });

  it("stops when it is told to", () => {
    const stop = persist(store, places);
    stop();
    store.getState().setProfile(SEEKER);
    vi.runAllTimers();
    expect(fragment).toBe("");
  });
});
