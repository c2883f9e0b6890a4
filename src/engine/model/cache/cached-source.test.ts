import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AbortError, ModelChecksumError, ModelFileError, ModelFormatError } from "../../errors.ts";
import { FakeCaches, FakeServer } from "../../testing/fake-server.ts";
import { TINY } from "../../testing/tiny.ts";
import type { LoadProgress } from "../../types.ts";
import { loadManifest, loadModel } from "../load.ts";
import { cachedSource } from "./cached-source.ts";
import { CHUNK, chunkLength } from "./storage.ts";

const FOLDER = "https://example.org/models/m/";
const DATA = "onnx/model.onnx_data";
const SMALL = "config.json";

/** Three chunks, the last one short. */
const CONTENT = Uint8Array.from({ length: 2 * CHUNK + 5000 }, (_, index) => (index * 31) % 251);

let server: FakeServer;
let caches: FakeCaches;
beforeEach(() => {
  server = new FakeServer(FOLDER);
  server.files.set(DATA, CONTENT);
  server.files.set(SMALL, new TextEncoder().encode("{}"));
  server.publish();
  caches = new FakeCaches();
  vi.stubGlobal("fetch", server.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A visit of its own: a new page that knows only what is kept. */
async function visit(storage: CacheStorage | undefined = caches.storage) {
  const source = await cachedSource(FOLDER, { storage, pauses: [0, 0] });
  let counted = 0;
  return {
    source,
    read: async (path = DATA, signal?: AbortSignal) => {
      counted = 0;
      return source.read(path, { signal, onBytes: (count) => (counted += count) });
    },
    counted: () => counted,
  };
}

/** Reads the large file on a visit of its own and checks it and its progress. */
async function expectRead(): Promise<void> {
  const { read, counted } = await visit();
  // Buffers compare many times faster than typed arrays do in toEqual.
  expect(Buffer.compare(await read(), CONTENT)).toBe(0);
  expect(counted()).toBe(CONTENT.length);
}

/** The requests for the large file. */
const ranges = () => server.seen.filter(({ path }) => path === DATA).map(({ range }) => range);

describe("a warm start", () => {
  it("fetches nothing but the list", async () => {
    const { source, read } = await visit();
    expect(await source.size(DATA)).toBe(CONTENT.length);
    await read();
    await read(SMALL);
    expect(source.kept?.()).toBe("kept");
    expect(server.takePaths()).toEqual(["files.json", DATA, SMALL]);
    await expectRead();
    await (await visit()).read(SMALL);
    expect(server.takePaths()).toEqual(["files.json", "files.json"]);
  });

  it("needs no network at all", async () => {
    await expectRead();
    server.down = true;
    await expectRead();
  });

  it("takes a newer model, and forgets the older one", async () => {
    await expectRead();
    server.files.set(DATA, CONTENT.slice(0, 100));
    server.publish();
    const { read } = await visit();
    expect(await read()).toHaveLength(100);
    expect(caches.entries.map(([url]) => chunkLength(url))).toEqual([0, 100]);
  });

  it("fetches a file again whose entry is corrupted", async () => {
    await expectRead();
    for (const [url, bytes] of caches.entries) if (chunkLength(url) > 0) bytes[7] = 255;
    server.seen.length = 0;
    await expectRead();
    expect(server.seen.at(-1)).toEqual({ path: DATA, range: null, cache: "reload" });
    server.down = true;
    await expectRead();
  });

  it("fetches what an entry lacks that was only written in part", async () => {
    await expectRead();
    for (const cache of caches.caches.values()) {
      for (const url of cache.keys()) {
        if (url.includes(`from=${CHUNK}&`)) cache.set(url, CONTENT.slice(CHUNK, CHUNK + 10));
      }
    }
    server.seen.length = 0;
    await expectRead();
    expect(ranges()).toEqual([`bytes=${CHUNK}-`]);
  });
});

describe("a download that breaks", () => {
  it.each(["break", "end"] as const)("goes on where it stopped (%s)", async (ending) => {
    server.mishaps.set(DATA, [
      { after: 700_000, ending },
      { after: 50, ending: "break" },
    ]);
    await expectRead();
    expect(ranges()).toEqual([null, "bytes=700000-", "bytes=700050-"]);
  });

  it("begins again where the server knows no ranges", async () => {
    server.ranges = false;
    server.mishaps.set(DATA, [{ after: 700_000, ending: "break" }]);
    await expectRead();
    expect(ranges()).toEqual([null, "bytes=700000-"]);
  });

  it("goes on at the next visit", async () => {
    const { read } = await visit();
    server.mishaps.set(DATA, [
      { after: CHUNK + 10, ending: "break" },
      ...Array.from({ length: 2 }, () => ({ after: 0, ending: "break" }) as const),
    ]);
    const reading = read();
    await expect(reading).rejects.toThrow(ModelFileError);
    await expect(reading).rejects.toMatchObject({ details: { file: DATA, reason: "broken" } });
    server.seen.length = 0;
    await expectRead();
    expect(ranges()).toEqual([`bytes=${CHUNK}-`]);
  });

  it("says so when the network stays away", async () => {
    const { read } = await visit();
    server.down = true;
    await expect(read()).rejects.toMatchObject({ details: { file: DATA, reason: "network" } });
    await expect(visit(new FakeCaches().storage)).rejects.toThrow(
      /files\.json could not be reached/,
    );
  });
});

describe("a file that is not the listed one", () => {
  const lies: [string, Uint8Array<ArrayBuffer>][] = [
    ["other bytes", CONTENT.map((byte, index) => (index === 5 ? byte ^ 1 : byte))],
    ["too short", CONTENT.slice(0, -100)],
    ["too long", Uint8Array.from([...CONTENT.subarray(0, CHUNK), ...CONTENT])],
  ];

  it.each(lies)("is fetched twice, then refused (%s)", async (_, content) => {
    server.files.set(DATA, content);
    const { read } = await visit();
    const reading = read();
    await expect(reading).rejects.toThrow(ModelChecksumError);
    await expect(reading).rejects.toThrow(/arrived twice.*Try again later/);
    const whole = server.seen.filter(({ path, range }) => path === DATA && range === null);
    expect(whole.map(({ cache }) => cache)).toEqual(["default", "reload"]);
    expect(caches.entries.map(([url]) => chunkLength(url))).toEqual([0]);
  });

  it("is refused also when the server knows no ranges and ends too early", async () => {
    server.ranges = false;
    server.files.set(DATA, CONTENT.slice(0, -100));
    await expect((await visit()).read()).rejects.toThrow(ModelChecksumError);
  });

  it("is taken when the second try brings the right one", async () => {
    const stale = CONTENT.slice().fill(9);
    vi.stubGlobal("fetch", async (url: URL, init: RequestInit) => {
      server.files.set(DATA, init.cache === "reload" ? CONTENT : stale);
      return server.fetch(url, init);
    });
    await expectRead();
  });
});

describe("stopping", () => {
  it("takes hold at once and leaves only whole chunks", async () => {
    server.mishaps.set(DATA, [{ after: CHUNK + 3, ending: "hang" }]);
    const { source } = await visit();
    const stop = new AbortController();
    let loaded = 0;
    const reading = source.read(DATA, {
      signal: stop.signal,
      onBytes: (count) => {
        loaded += count;
        if (loaded === CHUNK + 3) stop.abort();
      },
    });
    await expect(reading).rejects.toThrow(AbortError);
    for (const [url, bytes] of caches.entries) {
      if (chunkLength(url) > 0) expect(bytes).toHaveLength(chunkLength(url));
    }
    await expectRead();
  });

  it("takes hold before the list is there", async () => {
    const signal = AbortSignal.abort();
    await expect(cachedSource(FOLDER, { signal })).rejects.toThrow(AbortError);
  });

  it("ends the rest between two tries", async () => {
    const source = await cachedSource(FOLDER, { storage: caches.storage, pauses: [1e6] });
    server.mishaps.set(DATA, [{ after: 10, ending: "break" }]);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    await expect(source.read(DATA, { signal: stop.signal })).rejects.toThrow(AbortError);
  });
});

describe("a browser that keeps nothing", () => {
  it("reads all the same when there is no room, and does not ask again", async () => {
    const { source, read } = await visit();
    caches.refusal = new DOMException("full", "QuotaExceededError");
    caches.puts = 0;
    expect(Buffer.compare(await read(), CONTENT)).toBe(0);
    expect(source.kept?.()).toBe("full");
    expect(caches.puts).toBe(1);
  });

  it("reads all the same when there is no Cache Storage, or it is refused", async () => {
    const refusing = {
      open: () => Promise.reject(new DOMException("no", "SecurityError")),
    } as unknown as CacheStorage;
    for (const storage of [undefined, refusing]) {
      const source = await cachedSource(FOLDER, { storage });
      expect(Buffer.compare(await source.read(DATA), CONTENT)).toBe(0);
      expect(source.kept?.()).toBe("forbidden");
    }
  });

  it("compares lengths where there is no hashing", async () => {
    vi.stubGlobal("crypto", {});
    const { read } = await visit();
    server.files.set(SMALL, new TextEncoder().encode("{ }"));
    await expect(read(SMALL)).rejects.toThrow(ModelChecksumError);
    expect(await read()).toHaveLength(CONTENT.length);
  });
});

describe("other folders", () => {
  it("are read unchecked and unkept when they list nothing", async () => {
    server.files.delete("files.json");
    const { source, read } = await visit();
    expect(Buffer.compare(await read(), CONTENT)).toBe(0);
    expect(await source.size(DATA)).toBe(CONTENT.length);
    expect(source.kept?.()).toBe("unlisted");
    expect(caches.entries).toEqual([]);
  });

  it("are refused when their list is unreadable", async () => {
    server.files.set("files.json", new TextEncoder().encode("<html>"));
    await expect(visit()).rejects.toThrow(ModelFormatError);
  });

  it("may leave files out of their list", async () => {
    server.files.set("more.json", new TextEncoder().encode("[]"));
    const { source, read } = await visit();
    expect(await source.size("more.json")).toBe(2);
    expect(await read("more.json")).toHaveLength(2);
    await expect(read("absent.json")).rejects.toMatchObject({ details: { reason: "missing" } });
  });
});

it("opens a whole model with one exact progress, the second time from what is kept", async () => {
  server = new FakeServer(FOLDER);
  for (const entry of readdirSync(TINY, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    server.files.set(path.slice(TINY.length + 1), new Uint8Array(readFileSync(path)));
  }
  server.publish();
  vi.stubGlobal("fetch", server.fetch);
  const open = async () => {
    const seen: LoadProgress[] = [];
    const { source } = await visit();
    const manifest = await loadManifest(source);
    const model = await loadModel(source, manifest, "wasm", { onProgress: (p) => seen.push(p) });
    expect(model.adapters).toHaveLength(11);
    expect(new Set(seen.map(({ total }) => total)).size).toBe(1);
    expect(seen[0]?.loaded).toBe(0);
    expect(seen.at(-1)?.loaded).toBe(seen.at(-1)?.total);
    return seen.at(-1)?.total;
  };
  const total = await open();
  expect(server.takePaths().length).toBeGreaterThan(20);
  expect(await open()).toBe(total);
  expect(server.takePaths()).toEqual(["files.json"]);
});
