import { blaming } from "../errors.ts";
import { readScenarios } from "../input/items.ts";
import { readProfiles } from "../input/profiles.ts";
import { rounded } from "../output.ts";
import { defineCommand } from "./command.ts";
import { grid } from "./grid.ts";

/** Rows `{"profile", "item", "pAgree"}`, profile by profile. */
export const judge = defineCommand({
  required: ["profiles", "items"],
  prepare(options) {
    const profiles = readProfiles(options.profiles);
    const scenarios = readScenarios(options.items);
    return async (engine, calls) => {
      const verdicts = await blaming(options.items, () =>
        engine.judge(
          profiles.map(({ profile }) => profile),
          scenarios.map(({ text }) => text),
          calls,
        ),
      );
      return grid(profiles, scenarios, verdicts, (p) => ({ pAgree: rounded(p) }));
    };
  },
});
