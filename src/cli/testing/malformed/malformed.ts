/** Makes command lines of which exactly one thing is wrong: a file's bytes, its JSON, a field, a CSV cell, or an option. */
import { CLAIMS, ITEMS, PROFILES } from "../inputs.ts";
import { spoilCsv } from "./csv.ts";
import type { Spoiled } from "./dice.ts";
import { Dice } from "./dice.ts";
import { spoilBytes, spoilEntry, spoilText, spoilTop } from "./json.ts";

const GOOD = { profiles: PROFILES, items: ITEMS, claims: CLAIMS, texts: CLAIMS };
type FileOption = keyof typeof GOOD;

const COMMANDS: readonly { readonly name: string; readonly files: readonly FileOption[] }[] = [
  { name: "answer", files: ["profiles", "items"] },
  { name: "judge", files: ["profiles", "items"] },
  { name: "argue", files: ["profiles", "claims"] },
  { name: "read", files: ["texts"] },
];

export interface Malformed {
  /** What was done, for the message of a failing test. */
  readonly story: string;
  readonly command: string;
  readonly files: readonly {
    readonly option: FileOption;
    readonly name: string;
    readonly content: string | Uint8Array;
  }[];
  /** Further options as they stand on the command line. */
  readonly options: readonly string[];
}

/** An endless supply, the same for the same seed. */
export function* malformed(seed: number): Generator<Malformed, never> {
  const dice = new Dice(seed);
  while (true) yield dice.below(6) === 0 ? wrongOptions(dice) : wrongFile(dice);
}

function wrongFile(dice: Dice): Malformed {
  const command = dice.pick(COMMANDS);
  const victim = dice.pick(command.files);
  const csv = victim === "profiles" && dice.below(2) === 0;
  const { story, content } = csv ? spoilCsv(dice) : spoilJson(victim, dice);
  return {
    story: `${victim}, ${csv ? "CSV" : "JSON"}: ${story}`,
    command: command.name,
    files: command.files.map((option) =>
      option === victim ? { option, name: `bad.${csv ? "csv" : "json"}`, content } : good(option),
    ),
    options: command.name === "argue" ? ["--n", "1", "--seed", "7"] : [],
  };
}

function good(option: FileOption): Malformed["files"][number] {
  return { option, name: `${option}.json`, content: JSON.stringify(GOOD[option]) };
}

function spoilJson(option: FileOption, dice: Dice): Spoiled {
  const kind = dice.below(7);
  if (kind < 2) return spoilBytes(JSON.stringify(GOOD[option]), dice);
  const content = JSON.stringify(kind === 2 ? spoilTop(dice) : spoilList(option, dice));
  return { story: content.slice(0, 200), content };
}

function spoilList(option: FileOption, dice: Dice): unknown {
  const texts = option === "claims" || option === "texts";
  return texts ? spoilText(GOOD[option], dice) : spoilEntry(GOOD[option], dice);
}

function wrongOptions(dice: Dice): Malformed {
  const command = dice.pick(COMMANDS);
  const [n, seed] = [
    ["--n", "1"],
    ["--seed", "7"],
  ] as const;
  const options = dice.pick(
    command.name === "argue"
      ? [
          n,
          seed,
          [...seed, "--n", dice.pick(["", " 1", ..."0 -1 1.5 x 1e3 99999".split(" ")])],
          [...n, "--seed", dice.pick(["", ..."-1 4294967296 0.5 x 0x10 NaN".split(" ")])],
          ["--n", "2", "--seed", "4294967295"],
          [...n, ...seed, "--temperature", dice.word("-0.1 11 x NaN Infinity 0x1")],
          [...n, ...seed, "--top-p", dice.word("0 1.01 -1 x NaN 50%")],
          [...n, ...seed, ...dice.pick([n, seed])],
          [...n, ...seed, dice.word("--temperature --top-p --colour -x --Seed --top_p extra")],
        ]
      : [
          [...n, ...seed],
          [
            dice.word(
              "--colour -n --temperature --verbose=1 --constructor --__proto__ extra answer",
            ),
          ],
          ["--model", ""],
          ["--model"],
          ["--out", "twice.json"],
        ],
  );
  return {
    story: `options ${options}`,
    command: command.name,
    files: command.files.map(good),
    options,
  };
}
