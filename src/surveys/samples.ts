import { type Profile, parseProfile, uniformProfile } from "../values/profile.ts";
import { VALUES } from "../values/values.ts";

/** An argument that the shipped model wrote when it was evaluated, unpicked; it shows what to expect while the model loads. */
export interface Sample {
  /** Of a made-up person. */
  readonly profile: Profile;
  readonly claim: string;
  /** What the model took the claim to be about, whether it took it to ask for that, and the subject, in a word. */
  readonly topic: string;
  readonly asks: boolean;
  readonly subject: string;
  readonly stance: "agree" | "disagree";
  /** P(agree) in [0, 1]. */
  readonly pAgree: number;
  readonly text: string;
  /** Integer, 0 or more. */
  readonly seed: number;
}

/**
 * The samples of a model folder's samples.json (written by training/evaluation/samples.py), in the file's order. Never throws: an entry
 * with a bad or missing part is left out, and what is no list holds none.
 */
export function readSamples(file: unknown): readonly Sample[] {
  return Array.isArray(file) ? file.map(readSample).filter((sample) => sample !== null) : [];
}

function readSample(entry: unknown): Sample | null {
  if (!isRecord(entry)) return null;
  const { values, claim, topic, asks, subject, stance, pAgree, text, seed } = entry;
  const profile = readProfile(values);
  if (profile === null) return null;
  if (!isText(claim) || !isText(topic) || !isText(subject) || !isText(text)) return null;
  if (typeof asks !== "boolean" || (stance !== "agree" && stance !== "disagree")) return null;
  if (typeof pAgree !== "number" || !(pAgree >= 0 && pAgree <= 1)) return null;
  if (typeof seed !== "number" || !Number.isInteger(seed) || seed < 0) return null;
  return { profile, claim, topic, asks, subject, stance, pAgree, text, seed };
}

/** Values that are not named are in the middle of the scale; a name that is none of the ten spoils the profile. */
function readProfile(values: unknown): Profile | null {
  if (!isRecord(values)) return null;
  const names: readonly string[] = VALUES;
  if (!Object.keys(values).every((name) => names.includes(name))) return null;
  try {
    return parseProfile({ ...uniformProfile(), ...values });
  } catch {
    return null;
  }
}

function isRecord(candidate: unknown): candidate is Record<string, unknown> {
  return typeof candidate === "object" && candidate !== null && !Array.isArray(candidate);
}

function isText(candidate: unknown): candidate is string {
  return typeof candidate === "string" && candidate.trim() !== "";
}
