import type { Answer } from "../../engine/types.ts";
import { blaming } from "../errors.ts";
import { readItems, toEngine } from "../input/items.ts";
import { readProfiles } from "../input/profiles.ts";
import { rounded } from "../output.ts";
import { defineCommand } from "./command.ts";

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
      return profiles.flatMap(({ id }, p) =>
        items.map((item, i) => {
          const { expected, distribution, entropy } = answers[p]?.[i] as Answer;
          return {
            profile: id,
            item: item.id,
            expected: rounded(expected),
            distribution: distribution.map((each) => ({ option: each.option, p: rounded(each.p) })),
            entropy: rounded(entropy),
          };
        }),
      );
    };
  },
});
