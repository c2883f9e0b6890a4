/** Spoils good JSON input in one place so that it is certainly wrong. */
import { VALUES } from "../../../values/values.ts";
import type { Dice, Spoiled } from "./dice.ts";

/** Not JSON, or not UTF-8. No prefix of a JSON list is JSON, nor one with a stray byte; 0xff is in no UTF-8. */
export function spoilBytes(good: string, dice: Dice): Spoiled {
  const at = 1 + dice.below(good.length - 2);
  const [before, after] = [good.slice(0, at), good.slice(at)].map((part) => Buffer.from(part));
  const bytes = (...put: number[]) => Buffer.concat([before, Buffer.from(put), after] as Buffer[]);
  const [story, content] = dice.pick<() => [string, string | Uint8Array]>([
    () => ["cut", good.slice(0, at)],
    () => ["byte of no UTF-8", bytes(0xff)],
    () => ["cut sequence", bytes(0xe2, 0x82)],
    () => ["surrogate in UTF-8", bytes(0xed, 0xa0, 0x80)],
    () => ["control character", bytes(0x01)],
    () => ["UTF-16", Buffer.from(`\ufeff${good}`, "utf16le")],
    () => ["goes on after its end", `${good}${dice.word("] x [] \0 \n{} ,")}`],
    () => ["nothing", dice.pick(["", " ", "\n", "\ufeff", "\0"])],
    () => ["brackets", dice.word('[ { [{"a": ]').repeat(1 + dice.below(50_000))],
    () => ["another format", dice.word("NaN undefined 'x' <p/> id:3 # [1,] [,] True")],
    () => ["noise", Buffer.from(Array.from({ length: 64 }, () => 128 + dice.below(64)))],
  ])();
  return { story: `${story} at ${at}`, content };
}

/** Something else than a list with something in it. */
export function spoilTop(dice: Dice): unknown {
  return dice.json('null | true | 0 | -1.5 | "" | "text" | {} | [] | {"0": "x"} | {"items": [1]}');
}

const NO_TEXT = '"" | " " | "\\n\\t" | null | 5 | true | [] | {} | ["x"] | "\\ud800"';
const NO_ID = 'absent | null | "" | "  " | 1.5 | true | [] | {} | "\\udc00"';
const NO_IMPORTANCE =
  'absent | null | 0 | 7 | -1 | 0.999 | 6.001 | 1e300 | 1e999 | "3" | "" | "NaN" | true | [] | {} | [3]';
const NO_LABEL = 'absent | null | "" | " " | 3 | {} | "\\ud800"';
const NO_ENDS =
  "[5, 1] | [1, 1] | [0.5, 4] | [1, 4.5] | [null, 5] | [1] | [] | [0, 1e9] | [-1e300, 1e300]";
const NO_OPTIONS =
  '[] | ["one"] | ["a", ""] | ["a", "a"] | ["a", " a"] | ["a", 3] | ["a", null] | "ab" | null | {}';
const NO_SCALE = 'null | 6 | "like7" | "" | "LIKE6" | true | [] | ["a", "b"] | {}';

/** A text that is none, or far too long. */
function noText(dice: Dice): unknown {
  return dice.below(5) === 0 ? "x".repeat(dice.pick([3000, 200_000])) : dice.json(NO_TEXT);
}

function noScale(dice: Dice): unknown {
  const scale = { min: 1, max: 5, minLabel: "low", maxLabel: "high" };
  return dice.pick<() => unknown>([
    () => dice.json(NO_SCALE),
    () => ({ options: dice.json(NO_OPTIONS) }),
    () => ({ options: Array.from({ length: 2000 }, (_, index) => `option ${index}`) }),
    () => ({ ...scale, [dice.word("minLabel maxLabel")]: dice.json(NO_LABEL) }),
    () => {
      const [min, max] = dice.json(NO_ENDS) as unknown[];
      return { ...scale, min, max };
    },
  ])();
}

/** Spoils one text of a list of texts. */
export function spoilText(good: readonly string[], dice: Dice): unknown {
  return good.with(dice.below(good.length), noText(dice) as string);
}

interface Entry {
  readonly id: unknown;
}

/** Spoils one entry of a list of profiles or items, as a whole or in one field. */
export function spoilEntry(good: readonly Entry[], dice: Dice): unknown {
  const index = dice.below(good.length);
  const entry = good[index] as Entry;
  if (dice.below(6) === 0) return [...good, entry];
  return good.with(index, spoilFields(entry, dice) as Entry);
}

function spoilFields(entry: Entry, dice: Dice): unknown {
  const fields: (() => unknown)[] = [
    () => dice.json('null | false | 3 | "x" | [] | {} | [[]]'),
    () => ({ ...entry, id: dice.json(NO_ID) }),
  ];
  if ("values" in entry) {
    const spoilt = () => ({
      ...(entry.values as object),
      [dice.pick(VALUES)]: dice.json(NO_IMPORTANCE),
    });
    fields.push(
      () => ({ ...entry, values: dice.json('absent | null | 3 | "x" | [] | {} | [3, 3]') }),
      () => ({ ...entry, values: spoilt() }),
      () => ({ ...entry, values: spoilt() }),
    );
  } else {
    fields.push(
      () => ({ ...entry, text: noText(dice) }),
      () => ({ ...entry, text: undefined }),
      () => ({ ...entry, scale: noScale(dice) }),
      () => ({ ...entry, scale: noScale(dice) }),
    );
  }
  return dice.pick(fields)();
}
