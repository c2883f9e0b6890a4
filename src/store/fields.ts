import { decodeProfile, encodeProfile, LinkError } from "./link.ts";
import type { AppState } from "./state.ts";
import { THEMES, type Theme } from "./theme.ts";
import { decodeTour, encodeTour } from "./tour.ts";
import { VIEWS, type View } from "./view.ts";

/** Names of the state's data, without its actions. */
export type DataField = {
  [K in keyof AppState]: AppState[K] extends (...args: never[]) => unknown ? never : K;
}[keyof AppState];

/** Where a field outlives the page: nowhere, in the address (shareable), or in the browser's own storage. */
export type FieldPolicy<T> =
  | { readonly keep: "memory" }
  | {
      readonly keep: "link" | "local";
      /** Its name there. */
      readonly key: string;
      readonly encode: (data: T) => string;
      /** Throws when the text is not what `encode` writes. */
      readonly decode: (text: string) => T;
    };

const MEMORY = { keep: "memory" } as const;

/** Every field of the state and where it is kept; the type leaves none out. */
export const FIELDS: { readonly [K in DataField]: FieldPolicy<AppState[K]> } = {
  profile: { keep: "link", key: "p", encode: encodeProfile, decode: decodeProfile },
  view: { keep: "link", key: "v", encode: String, decode: decodeView },
  theme: { keep: "local", key: "value-dial.theme", encode: String, decode: decodeTheme },
  tour: { keep: "local", key: "value-dial.tour", encode: encodeTour, decode: decodeTour },
  dialBeforeTour: MEMORY,
  learnAt: MEMORY,
  exampleRun: MEMORY,
  engineStatus: MEMORY,
  claim: MEMORY,
  form: MEMORY,
  seed: MEMORY,
  argument: MEMORY,
  pack: MEMORY,
  survey: MEMORY,
  linkProblem: MEMORY,
};

function decodeView(text: string): View {
  const view = VIEWS.find((candidate) => candidate === text);
  if (view === undefined) throw new LinkError("damaged");
  return view;
}

function decodeTheme(text: string): Theme {
  const theme = THEMES.find((candidate) => candidate === text);
  if (theme === undefined) throw new RangeError(`"${text}" is no theme.`);
  return theme;
}
