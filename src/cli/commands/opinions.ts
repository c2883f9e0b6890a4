import { OPINIONS } from "../../surveys/opinions.ts";
import { readProfiles } from "../input/profiles.ts";
import { rounded } from "../output.ts";
import { defineCommand } from "./command.ts";

/**
 * Rows `{"profile", "code", "expected", "distribution"}`, profile by profile, for every ESS code that has data; expected in the
 * item's own numbers.
 */
export const opinions = defineCommand({
  required: ["profiles"],
  prepare(options) {
    const profiles = readProfiles(options.profiles);
    return async (engine, calls) => {
      const answers = await engine.answer(
        profiles.map(({ profile }) => profile),
        OPINIONS,
        calls,
      );
      return answers.flatMap((row, p) =>
        row.map(({ expected, distribution }, i) => ({
          profile: profiles[p]?.id,
          code: OPINIONS[i]?.id,
          expected: rounded(expected),
          distribution: distribution.map(({ option, p }) => ({ option, p: rounded(p) })),
        })),
      );
    };
  },
});
