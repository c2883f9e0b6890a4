import type { ModelCache, StoredModel } from "../engine/types.ts";
import { messageOf } from "./engine.ts";
import type { SliceCreator } from "./state.ts";

export interface ModelCacheSlice {
  /** Models of which the browser keeps files; null until somebody has looked. */
  storedModels: readonly StoredModel[] | null;
  /** Why the latest look or clearing failed. */
  storedModelsProblem: string | null;
  lookForStoredModels(): Promise<void>;
  /** Forgets what is kept; the open model stays open. */
  clearStoredModels(): Promise<void>;
}

/** Keeps nothing, for a page or a test without a browser's storage. */
export const NO_MODEL_CACHE: ModelCache = { list: async () => [], clear: async () => {} };

export function createModelCacheSlice(cache: ModelCache): SliceCreator<ModelCacheSlice> {
  let latest = 0;
  return (set) => {
    /** Works, then looks what is there; overtaken by a later call it says nothing. */
    const lookAfter = async (work: () => Promise<void>) => {
      const mine = ++latest;
      let found: Partial<ModelCacheSlice>;
      try {
        await work();
        found = { storedModels: await cache.list(), storedModelsProblem: null };
      } catch (error) {
        found = { storedModelsProblem: messageOf(error) };
      }
      if (mine === latest) set(found);
    };
    return {
      storedModels: null,
      storedModelsProblem: null,
      lookForStoredModels: () => lookAfter(async () => {}),
      clearStoredModels: () => lookAfter(() => cache.clear()),
    };
  };
}

/** Bytes of all models together. */
export function storedBytes(models: readonly StoredModel[]): number {
  return models.reduce((sum, { bytes }) => sum + bytes, 0);
}
