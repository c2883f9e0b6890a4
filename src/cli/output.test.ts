import { mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BadInputError } from "./errors.ts";
import { checkTarget, rounded, writeRows } from "./output.ts";
import { Sandbox } from "./testing/sandbox.ts";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

describe("checkTarget", () => {
  it("refuses places where no result can go", () => {
    const { folder } = sandbox;
    const input = sandbox.file("in.json", []);
    symlinkSync(input, join(folder, "link.json"));
    for (const [out, message] of [
      [folder, /a folder, not a file \(--out/],
      [join(folder, "none", "o.json"), /output folder does not exist \(.*none\)/],
      [join(input, "o.json"), /folder is a file|below something that is no folder/],
      ["/dev/null", /not a plain file/],
      [input, /would replace the input/],
      [join(folder, "link.json"), /would replace the input/],
      [join(folder, "x".repeat(300)), /too long a name/],
    ] as const) {
      expect(() => checkTarget(out, [input])).toThrow(BadInputError);
      expect(() => checkTarget(out, [input])).toThrow(message);
    }
  });
});

describe("writeRows", () => {
  it("writes one row on each line, many of them, and nothing else", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ index, text: "é\n\u2028" }));
    writeRows(checkTarget(sandbox.target, []), rows);
    expect(sandbox.rows()).toEqual(rows);
    expect(readFileSync(sandbox.target, "utf8").split("\n")).toHaveLength(5003);
    expect(sandbox.left()).toEqual(["rows.json"]);
  });

  it("replaces an earlier result, through a link too", () => {
    const real = sandbox.file("real.json", "old");
    symlinkSync(real, sandbox.target);
    writeRows(checkTarget(sandbox.target, []), [{ a: 1 }]);
    expect(readlinkSync(sandbox.target)).toBe(real);
    expect(sandbox.rows()).toEqual([{ a: 1 }]);
  });

  it("leaves what was there when it fails", () => {
    writeFileSync(sandbox.target, "old");
    const broken = [{ a: 1 }, { toJSON: () => fail() }];
    const fail = () => {
      throw new Error("no");
    };
    expect(() => writeRows(sandbox.target, broken)).toThrow(/no/);
    expect(readFileSync(sandbox.target, "utf8")).toBe("old");
    expect(sandbox.left()).toEqual(["rows.json"]);
    const folder = join(sandbox.results, "folder");
    mkdirSync(folder);
    expect(() => writeRows(folder, [])).toThrow(BadInputError);
    expect(sandbox.left()).toEqual(["folder", "rows.json"]);
  });
});

describe("rounded", () => {
  it("keeps eight decimals and refuses what is no number", () => {
    expect(rounded(1 / 3)).toBe(0.33333333);
    expect(rounded(1e-12)).toBe(0);
    expect(() => rounded(Number.NaN)).toThrow(/NaN/);
  });
});
