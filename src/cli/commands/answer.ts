import { blaming } from "../errors.ts";
import { readItems, toEngine } from "../input/items.ts";
import { readProfiles } from "../input/profiles.ts";
import { rounded } from "../output.ts";
import { defineCommand } from "./command.ts";
import { grid } from "./grid.ts";

/** Rows `{"profile", "item", "expected", "distribution", "entropy"}`, profile by profile; entropy in nats. */
export const answer = defineCommand({
  required: ["profiles", "items"],
  prepare(options) {
    const profiles = readProfiles(options.profiles);
    const items = readItems(options.items);
    return async (engine, calls) => {
      const answers = await blaming(options.items, () =>
        engine.answer(
          profiles.map(({ profile }) => profile),
          toEngine(items),
          calls,
        ),
      );
      return grid(profiles, items, answers, ({ expected, distribution, entropy }) => ({
        expected: rounded(expected),
        distribution: distribution.map(({ option, p }) => ({ option, p: rounded(p) })),
        entropy: rounded(entropy),
      }));
    };
  },
});
