import { VALUES } from "../../../values/values.ts";
import { PROFILES, PROFILES_CSV } from "../inputs.ts";
import type { Dice, Spoiled } from "./dice.ts";

/** Spoils the good CSV profiles in one place so that they are certainly wrong. */
export function spoilCsv(dice: Dice): Spoiled {
  const [header, ...rows] = PROFILES_CSV.split("\n") as [string, ...string[]];
  const row = dice.below(rows.length);
  const lines = (...all: string[]) => all.join(dice.pick(["\n", "\r\n"]));
  const change = (part: string | RegExp, by: string) =>
    lines(header, ...rows.with(row, (rows[row] as string).replace(part, by)));

  const [story, content] = dice.pick<() => [string, string | Uint8Array]>([
    () => ["column gone", lines(header.replace(dice.pick(VALUES), "other"), ...rows)],
    () => ["column twice", lines(header.replace("name", dice.pick(["id", ...VALUES])), ...rows)],
    () => ["semicolons", PROFILES_CSV.replaceAll(",", ";")],
    () => ["header alone", header],
    () => ["header gone", lines(...rows)],
    () => ["nothing", dice.pick(["", "\n\n", " ", "\ufeff", ",,,\n,,,"])],
    () => ["row twice", lines(header, ...rows, rows[row] as string)],
    () => ["cell more", change("made up", "made,up")],
    () => ["cell less", change(",made up", "")],
    () => ["open quote", change("made", '"made')],
    () => ["no id", change(/^\w+/, dice.pick(["", '""', '" "']))],
    () => ["no UTF-8", Buffer.concat([Buffer.from(PROFILES_CSV), Buffer.from([0xc3])])],
    () => ["JSON", JSON.stringify(PROFILES)],
    ...[0, 1, 2, 3].map(() => (): [string, string] => {
      const cell = dice.pick([
        "",
        "3 4",
        "3,5",
        ..."x 0 7 -3 NaN Infinity 0x4 1e9 ٣ null".split(" "),
      ]);
      return [`cell "${cell}"`, change(/,[34](\.5)?,/, `,"${cell}",`)];
    }),
  ])();
  return { story, content };
}
