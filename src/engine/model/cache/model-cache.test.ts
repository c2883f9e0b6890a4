import { describe, expect, it } from "vitest";
import { FakeCaches } from "../../testing/fake-server.ts";
import type { ListedFile } from "../checksums.ts";
import { ChunkStore } from "./chunk-store.ts";
import { modelCache } from "./model-cache.ts";
import { CHUNK } from "./storage.ts";

const FOLDER = "https://example.org/models/my%20model/";

async function keep(caches: FakeCaches, folder: string, bytes: number): Promise<void> {
  const file: ListedFile = { path: "a.bin", bytes, sha256: "0".repeat(64) };
  const store = await ChunkStore.open(folder, caches.storage);
  await store.keepList(new Uint8Array(10), new Map([[file.path, file]]));
  const writer = store.writer(file, new Uint8Array(bytes), 0);
  writer.upTo(bytes);
  await writer.settled();
}

describe("modelCache", () => {
  it("lists what is kept of each model and clears it, and nothing of others", async () => {
    const caches = new FakeCaches();
    await keep(caches, FOLDER, CHUNK + 5);
    await keep(caches, "https://example.org/models/tiny/", 7);
    await ChunkStore.open("https://example.org/models/empty/", caches.storage);
    await caches.storage.open("another page's");
    const cache = modelCache(caches.storage);
    expect(await cache.list()).toEqual([
      { folder: FOLDER, name: "my model", bytes: CHUNK + 5 },
      { folder: "https://example.org/models/tiny/", name: "tiny", bytes: 7 },
    ]);
    await cache.clear();
    expect(await cache.list()).toEqual([]);
    expect([...caches.caches.keys()]).toEqual(["another page's"]);
  });

  it("is empty where there is no Cache Storage", async () => {
    const cache = modelCache(undefined);
    expect(await cache.list()).toEqual([]);
    await cache.clear();
  });
});
