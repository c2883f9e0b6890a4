import { SAMPLING_RANGES, type SamplingChoice } from "./argument.ts";
import { LinkError } from "./link.ts";

/** Longest claim, in characters, as in its field on the page. */
const CLAIM_LENGTH = 200;
/** The seed that the page begins with. */
const FIRST_SEED = 1;
const SEEDS = 2 ** 32;
const VERSION = 1;

/** A claim stands in the link as it is. @throws {LinkError} when it is too long for a claim. */
export function decodeClaim(text: string): string {
  if (text.length > CLAIM_LENGTH) throw new LinkError("damaged");
  return text;
}

/** The first seed goes without saying. */
export function encodeSeed(seed: number): string {
  return seed === FIRST_SEED ? "" : String(seed);
}

/** @throws {LinkError} when the text is no seed. */
export function decodeSeed(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) >= SEEDS) throw new LinkError("damaged");
  return Number(text);
}

/** Temperature and top-p, e.g. `v1_0.4_0.9`; nothing stands for the model's own. */
export function encodeSampling({ temperature, topP }: SamplingChoice): string {
  if (temperature === null && topP === null) return "";
  return [`v${VERSION}`, ...[temperature, topP].map(encodeNumber)].join("_");
}

/**
 * Reads what {@link encodeSampling} wrote.
 * @throws {LinkError} "newer" for a later version, "damaged" for anything else, or beyond the page's own bounds.
 */
export function decodeSampling(text: string): SamplingChoice {
  const [head = "", temperature, topP, ...more] = text.split("_");
  const version = /^v(\d+)$/.exec(head)?.[1];
  if (version !== undefined && Number(version) > VERSION) throw new LinkError("newer");
  if (version !== String(VERSION) || temperature === undefined || topP === undefined) {
    throw new LinkError("damaged");
  }
  if (more.length > 0) throw new LinkError("damaged");
  return {
    temperature: decodeNumber("temperature", temperature),
    topP: decodeNumber("topP", topP),
  };
}

function encodeNumber(x: number | null): string {
  return x === null ? "" : String(Math.round(x * 100) / 100);
}

function decodeNumber(name: keyof SamplingChoice, text: string): number | null {
  if (text === "") return null;
  const { min, max } = SAMPLING_RANGES[name];
  const x = /^\d(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(x >= min && x <= max)) throw new LinkError("damaged");
  return x;
}
