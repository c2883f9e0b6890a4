import type { DialForm } from "../../store/dial-form.ts";
import type { ProfileOrigin } from "../../store/profile-origin.ts";
import type { Highlights } from "../../values/library.ts";
import type { HigherOrderValue, Value } from "../../values/values.ts";
import { HIGHER_ORDER_TEXTS, VALUE_TEXTS } from "./words.ts";

const FORM_TEXTS: Readonly<Record<DialForm, string>> = { circle: "Circle", sliders: "Sliders" };

const FORM_HINTS: Readonly<Record<DialForm, string>> = {
  circle:
    "Drag a point outwards for “very much like me” (6), inwards for “not like me” (1). Neighbours on the circle go together, opposites pull against each other.",
  sliders:
    "Right is “very much like me” (6), left is “not like me” (1). Each group has an opposite group that pulls against it.",
};

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

function valueList(values: readonly Value[]): string {
  return LIST.format(values.map((value) => VALUE_TEXTS[value].name.toLowerCase()));
}

/** What a known profile is called. */
function originName(origin: ProfileOrigin): string {
  switch (origin.kind) {
    case "neutral":
      return "Neutral";
    case "archetype":
      return HIGHER_ORDER_TEXTS[origin.higher].preset;
    case "saved":
      return origin.saved.name;
    case "country":
      return origin.name;
    case "group":
      return `Group ${origin.number}`;
  }
}

/** Where a known profile comes from, in brackets behind its name. */
function originKind(origin: ProfileOrigin): string {
  switch (origin.kind) {
    case "neutral":
      return "the middle of every scale";
    case "archetype":
      return "invented";
    case "saved":
      return "your own";
    case "country":
    case "group":
      return "ESS round 6, 2012";
  }
}

/** Words of the dial. */
export const DIAL = {
  title: "The dial",
  formLabel: "Form of the dial",
  form: FORM_TEXTS,
  undo: "Undo",
  redo: "Redo",
  undoHint: "Undo (Ctrl+Z)",
  redoHint: "Redo (Ctrl+Shift+Z)",

  question: "How much does each value matter to this person?",
  hint: FORM_HINTS,
  low: "1 = not like me",
  high: "6 = very much like me",
  valueText: (importance: number, goal: string) => `${importance.toFixed(1)} of 6. ${goal}.`,
  pullsAgainst: (values: readonly Value[]) => `Pulls against ${valueList(values)}`,
  higherPullsAgainst: (higher: HigherOrderValue) =>
    `${HIGHER_ORDER_TEXTS[higher].name} pulls against`,

  presets: "Start from",
  neutral: "Neutral",
  random: "Random",
  opposite: "Opposite",
  oppositeHint: "Turn every value round: 6 becomes 1, 5 becomes 2",
  presetHint: (higher: string) => `An invented person who puts ${higher.toLowerCase()} first`,

  onDial: (origin: ProfileOrigin | null) =>
    origin === null
      ? "A profile that you dialed"
      : `On the dial: ${originName(origin)} (${originKind(origin)})`,

  close: "Close",
  library: {
    open: "Library",
    openHint: "Countries and groups as measured, and the invented ones",
    title: "Profiles to start from",
    intro:
      "Averages of real people, asked in 2012, and four invented persons. An average hides people: most of those who make it up differ from it.",
    search: "Search",
    searchHint: "A country, a value, a number",
    kindLabel: "Which profiles",
    kind: { all: "All", country: "Countries", group: "Groups", archetype: "Invented" },
    found: (count: number) => (count === 1 ? "1 profile" : `${count} profiles`),
    name: originName,
    high: ({ high }: Highlights) =>
      high.length > 0 ? `High: ${valueList(high)}` : "All much alike",
    low: ({ low }: Highlights) => (low.length > 0 ? `Low: ${valueList(low)}` : ""),
    harmonised: "*",
    nothing: "No profile has these words. Try a country or a value, such as “power”.",
    notes:
      "High and low: beside the profile’s own average. Groups: 100 groups of those who answered, as the study formed them; they have numbers, no names. * From another table of the same survey, brought to the level of the others.",
    source: (source: string) => `Source: ${source}.`,
  },

  saved: {
    open: (count: number) => (count === 0 ? "My profiles" : `My profiles (${count})`),
    title: "My profiles",
    intro: "Keep the dial as it is now under a name. Everything stays in this browser.",
    name: "Name",
    notes: "Notes",
    notesHint: "Who is it? What did you try?",
    save: "Save this dial",
    saved: (name: string) => `“${name}” is saved.`,
    empty: "Nothing saved yet.",
    apply: "Use",
    applyLabel: (name: string) => `Put “${name}” on the dial`,
    edit: "Rename",
    editLabel: (name: string) => `Rename “${name}” or change its notes`,
    remove: "Delete",
    removeLabel: (name: string) => `Delete “${name}”`,
    confirmEdit: "Keep changes",
    cancel: "Cancel",
    deleted: (name: string) => `“${name}” is deleted.`,
    undoDelete: "Bring it back",
    unkept:
      "This browser does not let the page keep your profiles: its storage is full or switched off. They are all here until you close the page. To keep one for longer, put it on the dial and copy the page’s address; the address holds the values, not the name.",
  },
};
