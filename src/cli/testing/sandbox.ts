/** What the command line's tests share: a folder of their own and calls in this process. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "../../engine/types.ts";
import { run } from "../run.ts";
import { FakeEngine } from "./fake-engine.ts";

/** What every complaint looks like. */
export const ONE_LINE = /^value-dial: [^\n]+ \([^\n]+\)\n$/;

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CallSettings {
  readonly open?: (folder: string) => Promise<Engine>;
  readonly signal?: AbortSignal;
  readonly watched?: boolean;
  readonly debug?: boolean;
}

/** A temporary folder with input files and an empty folder for results. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), "value-dial-"));
  readonly results = join(this.folder, "results");
  /** Where calls write. */
  readonly target = join(this.results, "rows.json");

  constructor() {
    mkdirSync(this.results);
  }

  /** Writes an input file; what is no text or bytes goes in as JSON. Gives its path. */
  file(name: string, content: unknown): string {
    const path = join(this.folder, name);
    const raw = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(path, raw ? content : JSON.stringify(content));
    return path;
  }

  /** The rows that the last call wrote. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into rows of any command
  rows(): any[] {
    return JSON.parse(readFileSync(this.target, "utf8"));
  }

  /** Everything in the folder for results, half-written files too. */
  left(): string[] {
    return readdirSync(this.results);
  }

  /** Takes the results away. */
  clear(): void {
    for (const name of this.left()) rmSync(join(this.results, name));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs the command line in this process, by default on an engine that computes nothing. */
export async function call(argv: readonly string[], settings: CallSettings = {}): Promise<Outcome> {
  const written = { out: "", err: "" };
  const code = await run(argv, {
    out(text) {
      written.out += text;
    },
    err(text) {
      written.err += text;
    },
    watched: settings.watched ?? false,
    debug: settings.debug ?? false,
    signal: settings.signal ?? new AbortController().signal,
    defaultModel: "models/none",
    open: settings.open ?? (async () => new FakeEngine()),
  });
  return { code, ...written };
}
