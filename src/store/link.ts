import type { Profile } from "../values/profile.ts";
import { parseProfile, profileVector } from "../values/profile.ts";
import { VALUES } from "../values/values.ts";
import type { SliceCreator } from "./state.ts";

/** Why a part of the page's link could not be taken: made by a newer version, or damaged. */
export type LinkProblem = "newer" | "damaged";

export class LinkError extends Error {
  override readonly name = "LinkError";
  readonly problem: LinkProblem;
  constructor(problem: LinkProblem, options?: ErrorOptions) {
    super(`The link is ${problem}.`, options);
    this.problem = problem;
  }
}

export interface LinkSlice {
  /** Set while the address holds something that could not be read. */
  linkProblem: LinkProblem | null;
  /** The address' fragment as it was read or written last, without "#". */
  linkFragment: string;
  dismissLinkProblem(): void;
}

export const createLinkSlice: SliceCreator<LinkSlice> = (set) => ({
  linkProblem: null,
  linkFragment: "",
  dismissLinkProblem: () => set({ linkProblem: null }),
});

const VERSION = 1;

/** A profile for a link: version and ten importances, e.g. `v1_3.5_6_1_…`, rounded to hundredths. */
export function encodeProfile(profile: Profile): string {
  const numbers = profileVector(profile).map((importance) => Math.round(importance * 100) / 100);
  return [`v${VERSION}`, ...numbers].join("_");
}

/**
 * Reads what {@link encodeProfile} wrote.
 * @throws {LinkError} "newer" for a later version, "damaged" for anything else that is no profile.
 */
export function decodeProfile(text: string): Profile {
  const [head = "", ...numbers] = text.split("_");
  const version = /^v(\d+)$/.exec(head)?.[1];
  if (version !== undefined && Number(version) > VERSION) throw new LinkError("newer");
  if (version !== String(VERSION) || numbers.length !== VALUES.length) {
    throw new LinkError("damaged");
  }
  try {
    return parseProfile(
      Object.fromEntries(VALUES.map((value, i) => [value, parseDecimal(numbers[i] as string)])),
    );
  } catch (cause) {
    throw new LinkError("damaged", { cause });
  }
}

function parseDecimal(text: string): number {
  return /^\d(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
}
