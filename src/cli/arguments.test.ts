import { describe, expect, it } from "vitest";
import { parseArguments } from "./arguments.ts";
import { defineCommand } from "./commands/command.ts";
import { BadInputError } from "./errors.ts";

const prepare = () => async () => [];
const COMMANDS = {
  read: defineCommand({ required: ["texts"], prepare }),
  argue: defineCommand({
    required: ["claims", "n", "seed"],
    optional: ["temperature", "top-p"],
    prepare,
  }),
};
const ARGUE = ["argue", "--claims", "c", "--out", "o", "--n", "2", "--seed", "0"];

const parse = (...argv: string[]) => parseArguments(argv, COMMANDS);

describe("parseArguments", () => {
  it("reads options in any order, with blank or equals sign", () => {
    expect(parse("--out=o", "read", "--texts", "t", "--model=m")).toEqual({
      command: COMMANDS.read,
      options: { out: "o", texts: "t", model: "m" },
    });
    expect(parse("read", "--verify", "--texts", "t", "--out", "o")).toMatchObject({
      options: { texts: "t", verify: true },
    });
    expect(parse(...ARGUE, "--top-p", ".5", "--temperature", "0")).toMatchObject({
      options: { n: 2, seed: 0, "top-p": 0.5, temperature: 0 },
    });
  });

  it("takes a path that begins with a dash after an equals sign", () => {
    expect(parse("read", "--texts=--odd", "--out=-")).toMatchObject({
      options: { texts: "--odd", out: "-" },
    });
  });

  it.each([["--help"], ["-h"], ["read", "--help"], ["--bogus", "--help"]])(
    "helps: %j",
    (...argv) => {
      expect(parse(...argv)).toBe("help");
    },
  );

  it.each<[RegExp, string[]]>([
    [/no command.*read, argue \(see --help\)/, []],
    [/unknown command "write"/, ["write"]],
    [/unknown command "constructor"/, ["constructor"]],
    [/unexpected word "x" \(after read\)/, ["read", "x"]],
    [/read needs more options \(--texts, --out\)/, ["read"]],
    [/unknown option "--n" for read/, ["read", "--n", "1"]],
    [/unknown option "-x" for read/, ["read", "-x"]],
    [/given twice \(--out\)/, ["read", "--texts", "t", "--out", "a", "--out", "b"]],
    [/takes no value \(--verify\)/, ["read", "--verify=no"]],
    [/given twice \(--verify\)/, ["read", "--verify", "--verify"]],
    [/value is missing \(--texts\)/, ["read", "--texts", "--out", "o"]],
    [/value is missing \(--out\)/, ["read", "--texts", "t", "--out"]],
    [/path is empty \(--out\)/, ["read", "--texts", "t", "--out", ""]],
    [/whole number from 1 to 10000, got "0" \(--n\)/, ["argue", "--n", "0"]],
    [/got "-1" \(--seed\)/, ["argue", "--seed", "-1"]],
    [/got "1e3" \(--seed\)/, ["argue", "--seed", "1e3"]],
    [/got "4294967296" \(--seed\)/, ["argue", "--seed", "4294967296"]],
    [/number from 0 to 10, got "-0.1" \(--temperature\)/, [...ARGUE, "--temperature", "-0.1"]],
    [/above 0, at most 1, got "0" \(--top-p\)/, [...ARGUE, "--top-p", "0"]],
    [/got "1.1" \(--top-p\)/, [...ARGUE, "--top-p", "1.1"]],
    [/got "NaN" \(--top-p\)/, [...ARGUE, "--top-p=NaN"]],
    [/got "0x1" \(--top-p\)/, [...ARGUE, "--top-p", "0x1"]],
  ])("refuses: %s", (message, argv) => {
    expect(() => parse(...argv)).toThrow(BadInputError);
    expect(() => parse(...argv)).toThrow(message);
  });
});
