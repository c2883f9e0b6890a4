/** Whatever is in the files: exit code 2, one line, nothing written; and no input at all is taken for a fault of the program. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLAIMS, ITEMS, PROFILES, PROFILES_CSV } from "./testing/inputs.ts";
import { Dice } from "./testing/malformed/dice.ts";
import type { Malformed } from "./testing/malformed/malformed.ts";
import { malformed } from "./testing/malformed/malformed.ts";
import { call, ONE_LINE, Sandbox } from "./testing/sandbox.ts";

const MALFORMED = 500;
const SCRAMBLED = 300;

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

function commandLine({ command, files, options }: Malformed): string[] {
  const given = files.flatMap(({ option, name, content }) => [
    `--${option}`,
    sandbox.file(name, content),
  ]);
  return [command, ...given, ...options, "--out", sandbox.target];
}

describe("malformed input", () => {
  it(`ends with exit code 2, one line and no file, ${MALFORMED} times`, async () => {
    const supply = malformed(2024);
    const stories = new Set<string>();
    for (let count = 0; count < MALFORMED; count++) {
      const broken = supply.next().value;
      const outcome = await call(commandLine(broken));
      const report = `${broken.command}: ${broken.story}: ${JSON.stringify(outcome)}`;
      expect(outcome.code, report).toBe(2);
      expect(outcome.err, report).toMatch(ONE_LINE);
      expect(outcome.err.length, report).toBeLessThan(1000);
      expect(outcome.out, report).toBe("");
      expect(sandbox.left(), report).toEqual([]);
      stories.add(broken.story);
    }
    expect(stories.size).toBeGreaterThan(200);
  });
});

describe("scrambled input", () => {
  it(`is answered or refused, ${SCRAMBLED} times`, async () => {
    const dice = new Dice(7);
    const scramble = (good: string) => {
      const bytes = Buffer.from(good);
      for (let change = dice.below(3); change >= 0; change--) {
        bytes[dice.below(bytes.length)] = dice.pick([32 + dice.below(95), dice.below(256)]);
      }
      return bytes;
    };
    const codes = new Set<number>();
    for (let count = 0; count < SCRAMBLED; count++) {
      const [name, profiles] = dice.pick([
        ["p.csv", PROFILES_CSV],
        ["p.json", JSON.stringify(PROFILES)],
      ] as const);
      const [command, texts, ...options] = dice.pick([
        ["answer", ITEMS, "--items"],
        ["argue", CLAIMS, "--n", "1", "--seed", "1", "--claims"],
      ] as const);
      const { code, err } = await call([
        ...[command, "--profiles", sandbox.file(name, scramble(profiles))],
        ...[...options, sandbox.file("texts.json", scramble(JSON.stringify(texts)))],
        ...["--out", sandbox.target],
      ]);
      codes.add(code);
      if (code === 0) expect(err).toBe("");
      else expect(err).toMatch(ONE_LINE);
      expect(sandbox.left()).toEqual(code === 0 ? ["rows.json"] : []);
      sandbox.clear();
    }
    expect([...codes].sort()).toEqual([0, 2]);
  });
});
