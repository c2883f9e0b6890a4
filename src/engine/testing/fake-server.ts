/** For tests of loading: a web server and a Cache Storage in memory, which fail as the real ones do. */
import { createHash } from "node:crypto";

/** Length of the pieces in which bodies arrive. */
const PIECE = 300_000;

/** What goes wrong with one answer: after so many bytes it breaks, ends as if all were there, or stays silent. */
export interface Mishap {
  readonly after: number;
  readonly ending: "break" | "end" | "hang";
}

export interface Seen {
  readonly path: string;
  readonly range: string | null;
  readonly cache: RequestCache | undefined;
}

/** Serves files of one folder; `fetch` takes the place of the global one. */
export class FakeServer {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Requests so far, HEAD not counted. */
  readonly seen: Seen[] = [];
  /** What goes wrong with the next answers, by path. */
  readonly mishaps = new Map<string, Mishap[]>();
  /** Whether the server knows ranges. */
  ranges = true;
  /** Whether there is no network. */
  down = false;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes files.json for all files that are there. */
  publish(): void {
    this.files.delete("files.json");
    const files = [...this.files].map(([path, content]) => {
      const sha256 = createHash("sha256").update(content).digest("hex");
      return { path, bytes: content.length, sha256 };
    });
    const text = JSON.stringify({ version: 1, files });
    this.files.set("files.json", new TextEncoder().encode(text));
  }

  /** Paths of the requests since the last call. */
  takePaths(): string[] {
    return this.seen.splice(0).map(({ path }) => path);
  }

  readonly fetch = async (url: URL | string, init: RequestInit = {}): Promise<Response> => {
    if (init.signal?.aborted) throw new DOMException("aborted", "AbortError");
    if (this.down) throw new TypeError("Failed to fetch");
    const path = String(url).slice(this.#folder.length);
    const content = this.files.get(path);
    if (init.method === "HEAD") {
      const headers: HeadersInit = content ? { "content-length": String(content.length) } : {};
      return new Response(null, { status: content ? 200 : 404, headers });
    }
    const range = new Headers(init.headers).get("range");
    this.seen.push({ path, range, cache: init.cache });
    if (!content) return new Response("not here", { status: 404 });
    const from = this.ranges ? Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0) : 0;
    if (from > 0 && from >= content.length) return new Response("too far", { status: 416 });
    const headers: HeadersInit =
      from > 0 ? { "content-range": `bytes ${from}-${content.length - 1}/${content.length}` } : {};
    const body = bodyOf(content.subarray(from), this.mishaps.get(path)?.shift(), init.signal);
    return new Response(body, { status: from > 0 ? 206 : 200, headers });
  };
}

function bodyOf(
  content: Uint8Array<ArrayBuffer>,
  mishap: Mishap | undefined,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const end = Math.min(content.length, mishap?.after ?? content.length);
  let sent = 0;
  return new ReadableStream({
    start(controller) {
      signal?.addEventListener("abort", () => {
        controller.error(new DOMException("aborted", "AbortError"));
      });
    },
    async pull(controller) {
      if (sent < end) {
        const to = Math.min(end, sent + PIECE);
        controller.enqueue(content.slice(sent, to));
        sent = to;
      } else if (mishap?.ending === "break") {
        controller.error(new TypeError("network error"));
      } else if (mishap?.ending === "hang") {
        await new Promise(() => {});
      } else {
        controller.close();
      }
    },
  });
}

/** Cache Storage in memory: names of caches, in each the bytes by address. */
export class FakeCaches {
  readonly caches = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();
  /** What every further put is refused with. */
  refusal: Error | undefined;
  puts = 0;

  /** All entries of all caches. */
  get entries(): [url: string, bytes: Uint8Array<ArrayBuffer>][] {
    return [...this.caches.values()].flatMap((entries) => [...entries]);
  }

  get storage(): CacheStorage {
    return {
      open: async (name: string) => this.#open(name),
      keys: async () => [...this.caches.keys()],
      delete: async (name: string) => this.caches.delete(name),
    } as unknown as CacheStorage;
  }

  #open(name: string): Cache {
    const entries = this.caches.get(name) ?? new Map<string, Uint8Array<ArrayBuffer>>();
    this.caches.set(name, entries);
    return {
      match: async (url: string) => {
        const bytes = entries.get(url);
        return bytes && new Response(bytes);
      },
      put: async (url: string, response: Response) => {
        this.puts++;
        if (this.refusal) throw this.refusal;
        entries.set(url, new Uint8Array(await response.arrayBuffer()));
      },
      delete: async (url: string) => entries.delete(url),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    } as unknown as Cache;
  }
}
