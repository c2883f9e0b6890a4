import type { ArgueOptions, Engine, Stance } from "../../engine/types.ts";
import type { Profile } from "../../values/profile.ts";
import { BadInputError, blaming } from "../errors.ts";
import { readProfiles } from "../input/profiles.ts";
import { readTexts } from "../input/texts.ts";
import { MAX_SEED } from "../options.ts";
import { rounded } from "../output.ts";
import { defineCommand } from "./command.ts";

/**
 * Rows `{"profile", "claim", "topic", "asks", "subject", "stance", "pAgree", "text", "seed"}`, profile by profile, in it claim by claim. Argument i of a
 * claim is sampled with seed S + i, whatever the profile and claim: so rows can be made again one by one, and profiles differ
 * by their values alone and not by chance.
 */
export const argue = defineCommand({
  required: ["profiles", "claims", "n", "seed"],
  optional: ["temperature", "top-p", "candidates"],
  prepare({ n, seed: first, temperature, candidates, "top-p": topP, ...files }) {
    if (first + n - 1 > MAX_SEED) {
      throw new BadInputError(`the last of ${n} seeds would be above ${MAX_SEED}`, "--seed");
    }
    const profiles = readProfiles(files.profiles);
    const claims = readTexts(files.claims, "claim");
    const sampling: ArgueOptions = {
      ...(temperature !== undefined && { temperature }),
      ...(topP !== undefined && { topP }),
      ...(candidates !== undefined && { candidates }),
    };
    return async (engine, { signal, onProgress }) => {
      const rows: object[] = [];
      for (const { id, profile } of profiles) {
        for (const [index, claim] of claims.entries()) {
          for (let seed = first; seed < first + n; seed++) {
            const { topic, asks, subject, stance, pAgree, text } = await blaming(
              `${files.claims}, claim ${index + 1}`,
              () =>
                argument(engine, profile, claim, { ...sampling, seed, ...(signal && { signal }) }),
            );
            rows.push({
              profile: id,
              claim,
              topic,
              asks,
              subject,
              stance,
              pAgree: rounded(pAgree),
              text,
              seed,
            });
            onProgress?.(rows.length, profiles.length * claims.length * n);
          }
        }
      }
      return rows;
    };
  },
});

interface Argument {
  /** What the model takes the claim to be about. */
  readonly topic: string;
  /** Whether it takes the claim to ask for the topic, else to reject it. */
  readonly asks: boolean;
  readonly subject: string;
  readonly stance: Stance;
  readonly pAgree: number;
  readonly text: string;
}

/** A streamed argument as a whole. */
async function argument(
  engine: Engine,
  profile: Profile,
  claim: string,
  options: Parameters<Engine["argue"]>[2],
): Promise<Argument> {
  let opinion: Omit<Argument, "text"> | undefined;
  for await (const event of engine.argue(profile, claim, options)) {
    if (event.type === "stance") opinion = event;
    if (event.type === "end" && opinion) return { ...opinion, text: event.text.trim() };
  }
  throw new Error("the argument ended before it was complete");
}
