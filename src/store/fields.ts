import { VALUES } from "../values/values.ts";
import { ARGUMENT_FORMS } from "./argument.ts";
import { decodeColumns, encodeColumns } from "./compare-link.ts";
import { decodeDialForm, encodeDialForm } from "./dial-form.ts";
import { decodeLearnAt, encodeLearnAt } from "./learn.ts";
import { decodeProfile, encodeProfile, LinkError } from "./link.ts";
import {
  decodeClaim,
  decodeSampling,
  decodeSeed,
  encodeSampling,
  encodeSeed,
} from "./question-link.ts";
import { decodeSavedProfiles, encodeSavedProfiles } from "./saved-profiles.ts";
import type { AppState } from "./state.ts";
import { SURVEY_TABS } from "./survey-tab.ts";
import { THEMES, type Theme } from "./theme.ts";
import { decodeTour, encodeTour } from "./tour.ts";
import { VIEWS, type View } from "./view.ts";
import { decodeLoaded, decodePortraits, decodeSource, encodeKept } from "./your-survey.ts";

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
      /** In a link, the empty text stands for what the page begins with, and is left out. */
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
  learnAt: { keep: "link", key: "at", encode: encodeLearnAt, decode: decodeLearnAt },
  glossaryQuery: MEMORY,
  exampleRun: MEMORY,
  columns: { keep: "link", key: "c", encode: encodeColumns, decode: decodeColumns },
  columnSurvey: MEMORY,
  columnDebate: MEMORY,
  followDial: MEMORY,
  dialForm: {
    keep: "local",
    key: "value-dial.dial-form",
    encode: encodeDialForm,
    decode: decodeDialForm,
  },
  // The number in the name is the format's: a page that writes another takes another name, and neither spoils the other's.
  savedProfiles: {
    keep: "local",
    key: "value-dial.profiles.1",
    encode: encodeSavedProfiles,
    decode: decodeSavedProfiles,
  },
  deletedProfile: MEMORY,
  past: MEMORY,
  future: MEMORY,
  openStep: MEMORY,
  unkept: MEMORY,
  labValue: choice("l", VALUES, "self_direction"),
  labRun: MEMORY,
  engineStatus: MEMORY,
  storedModels: MEMORY,
  storedModelsProblem: MEMORY,
  claim: { keep: "link", key: "q", encode: String, decode: decodeClaim },
  form: choice("f", ARGUMENT_FORMS, "say"),
  seed: { keep: "link", key: "s", encode: encodeSeed, decode: decodeSeed },
  sampling: { keep: "link", key: "t", encode: encodeSampling, decode: decodeSampling },
  argumentRuns: MEMORY,
  argumentsToCome: MEMORY,
  readings: MEMORY,
  occlusions: MEMORY,
  pack: MEMORY,
  survey: MEMORY,
  surveyTab: choice("b", SURVEY_TABS, "values"),
  opinionRun: MEMORY,
  behaviourRun: MEMORY,
  whyItem: MEMORY,
  whyRun: MEMORY,
  yourSource: { keep: "local", key: "value-dial.you", encode: String, decode: decodeSource },
  yourPortraits: {
    keep: "local",
    key: "value-dial.you.portraits",
    encode: encodeKept,
    decode: decodePortraits,
  },
  yourLoaded: {
    keep: "local",
    key: "value-dial.you.loaded",
    encode: encodeKept,
    decode: decodeLoaded,
  },
  yourPackProblem: MEMORY,
  yourRun: MEMORY,
  linkProblem: MEMORY,
  linkFragment: MEMORY,
};

/** Keeps a choice among names in the link; the usual one goes without saying. */
function choice<T extends string>(key: string, names: readonly T[], usual: T): FieldPolicy<T> {
  return {
    keep: "link",
    key,
    encode: (name) => (name === usual ? "" : name),
    decode: (text) => {
      const name = names.find((candidate) => candidate === text);
      if (name === undefined) throw new LinkError("damaged");
      return name;
    },
  };
}

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
