import type { ModelCache, StoredModel } from "../../types.ts";
import { cacheStorage, chunkLength, folderOf } from "./storage.ts";

/**
 * What the browser keeps of models, for the page to show and to clear.
 * @param storage by default the browser's; where there is none, nothing is kept.
 */
export function modelCache(storage = cacheStorage()): ModelCache {
  const ours = async () => {
    const names = (await storage?.keys()) ?? [];
    return names.flatMap((name) => {
      const folder = folderOf(name);
      return folder === undefined ? [] : [{ name, folder }];
    });
  };
  return {
    async list() {
      const models = await Promise.all(
        (await ours()).map(async ({ name, folder }): Promise<StoredModel> => {
          const entries = (await (await storage?.open(name))?.keys()) ?? [];
          const bytes = entries.reduce((sum, { url }) => sum + chunkLength(url), 0);
          return { folder, name: lastPart(folder), bytes };
        }),
      );
      return models.filter(({ bytes }) => bytes > 0);
    },
    async clear() {
      await Promise.all((await ours()).map(({ name }) => storage?.delete(name)));
    },
  };
}

/** The last folder of an address: "small" of ".../models/small/". */
function lastPart(folder: string): string {
  const parts = folder.split("/").filter(Boolean);
  return decodeURIComponent(parts.at(-1) ?? folder);
}
