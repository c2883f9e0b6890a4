import { describe, expect, it } from "vitest";
import type { ModelCache, StoredModel } from "../engine/types.ts";
import { FakeEngine } from "./fake-engine.ts";
import { storedBytes } from "./model-cache.ts";
import { createAppStore } from "./store.ts";

const SMALL: StoredModel = { folder: "https://x.org/models/small/", name: "small", bytes: 9e6 };
const TINY: StoredModel = { folder: "https://x.org/models/tiny/", name: "tiny", bytes: 1e6 };

function storeWith(cache: ModelCache) {
  return createAppStore(async () => new FakeEngine(), cache);
}

describe("stored models", () => {
  it("are looked for, added up and cleared", async () => {
    let kept = [SMALL, TINY];
    const store = storeWith({
      list: async () => kept,
      clear: async () => {
        kept = [];
      },
    });
    expect(store.getState().storedModels).toBeNull();
    await store.getState().lookForStoredModels();
    expect(store.getState().storedModels).toEqual([SMALL, TINY]);
    expect(storedBytes(store.getState().storedModels ?? [])).toBe(10e6);
    await store.getState().clearStoredModels();
    expect(store.getState().storedModels).toEqual([]);
    expect(storedBytes([])).toBe(0);
  });

  it("stay as they were seen when the browser refuses, and the next look may succeed", async () => {
    let refuses = true;
    const store = storeWith({
      list: async () => [SMALL],
      clear: async () => {
        if (refuses) throw new Error("The operation is insecure.");
      },
    });
    await store.getState().lookForStoredModels();
    await store.getState().clearStoredModels();
    expect(store.getState().storedModels).toEqual([SMALL]);
    expect(store.getState().storedModelsProblem).toBe("The operation is insecure.");
    refuses = false;
    await store.getState().clearStoredModels();
    expect(store.getState().storedModelsProblem).toBeNull();
  });

  it("are what the latest look saw, however late an earlier one ends", async () => {
    let release = (_: StoredModel[]) => {};
    const slow = new Promise<StoredModel[]>((resolve) => {
      release = resolve;
    });
    let looks = 0;
    const store = storeWith({
      list: () => (looks++ === 0 ? slow : Promise.resolve([])),
      clear: async () => {},
    });
    const first = store.getState().lookForStoredModels();
    await store.getState().clearStoredModels();
    release([SMALL]);
    await first;
    expect(store.getState().storedModels).toEqual([]);
  });
});
