/** The command as users start it, npm and all. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { TINY } from "../engine/testing/tiny.ts";
import { CLAIMS, ITEMS, PROFILES } from "./testing/inputs.ts";
import type { Outcome } from "./testing/sandbox.ts";
import { ONE_LINE, Sandbox } from "./testing/sandbox.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
  sandbox.file("p.json", PROFILES);
  sandbox.file("i.json", ITEMS);
  sandbox.file("c.json", CLAIMS);
});
afterEach(() => sandbox.clear());
afterAll(() => sandbox.remove());

function start(program: string, args: readonly string[], cwd = PROJECT) {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const written = { out: "", err: "" };
  child.stdout.on("data", (data) => {
    written.out += data;
  });
  child.stderr.on("data", (data) => {
    written.err += data;
  });
  const ended = once(child, "close").then(
    ([code]): Outcome => ({ code: code as number, ...written }),
  );
  return { child, ended };
}

function npm(...argv: string[]): Promise<Outcome> {
  return start("npm", ["run", "-s", "vd", "--", ...argv]).ended;
}

const at = (name: string) => `${sandbox.folder}/${name}`;

describe("npm run -s vd", () => {
  it("answers and prints nothing", async () => {
    const files = ["--profiles", at("p.json"), "--items", at("i.json"), "--out", sandbox.target];
    const outcome = await npm("answer", ...files, "--model", TINY);
    expect(outcome).toEqual({ code: 0, out: "", err: "" });
    expect(sandbox.rows()).toHaveLength(6);
  });

  it("refuses bad input with exit code 2, one line and no file", async () => {
    const broken = sandbox.file("broken.json", "[");
    const outcome = await npm("read", "--texts", broken, "--out", sandbox.target);
    expect(outcome).toMatchObject({ code: 2, out: "" });
    expect(outcome.err).toMatch(ONE_LINE);
    expect(sandbox.left()).toEqual([]);
  });

  it("takes paths from where the user is", async () => {
    const argv = ["read", "--texts", "c.json", "--out", "results/rows.json", "--model", TINY];
    const command = ["--prefix", PROJECT, "run", "-s", "vd", "--", ...argv];
    const outcome = await start("npm", command, sandbox.folder).ended;
    expect(outcome).toEqual({ code: 0, out: "", err: "" });
    expect(sandbox.rows()).toHaveLength(2);
  });

  it("prints its usage", async () => {
    const outcome = await npm("--help");
    expect(outcome).toMatchObject({ code: 0, err: "" });
    expect(outcome.out).toContain("npm run -s vd -- answer");
  });
});

describe("an interrupted run", () => {
  it("leaves nothing", async () => {
    const files = ["--profiles", at("p.json"), "--claims", at("c.json"), "--out", sandbox.target];
    const argv = ["argue", ...files, "--n", "10000", "--seed", "1", "--model", TINY];
    const { child, ended } = start(process.execPath, [
      "--import",
      "tsx",
      "src/cli/main.ts",
      ...argv,
    ]);
    await setTimeout(3000);
    child.kill("SIGINT");
    const { code } = await ended;
    // On a machine so busy that it has not come to listening for signals, it just ends: code null.
    expect([130, null]).toContain(code);
    expect(sandbox.left()).toEqual([]);
  });
});
