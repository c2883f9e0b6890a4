/** The command line's entry: `npm run -s vd -- <command> ...`. */
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const { env } = process;
// npm runs scripts in the project's folder; paths are meant from where the user is.
if (env["npm_lifecycle_event"] === "vd" && env["INIT_CWD"]) process.chdir(env["INIT_CWD"]);

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  // Once: a second one ends the process at once.
  process.once(signal, () => stop.abort(constants.signals[signal]));
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY,
  debug: env["VALUE_DIAL_DEBUG"] === "1",
  signal: stop.signal,
  defaultModel: fileURLToPath(new URL("../../models/small", import.meta.url)),
  // Imported late: a mistake in the input is told without waiting for the native library.
  open: async (folder, options) => (await import("../engine/node.ts")).openEngine(folder, options),
});
