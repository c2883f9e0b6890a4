import { PRESETS } from "../values/presets.ts";
import { type Profile, uniformProfile } from "../values/profile.ts";
import type { HigherOrderValue } from "../values/values.ts";
import { sameProfile } from "./profile.ts";
import type { AppState, SliceCreator } from "./state.ts";
import type { View } from "./view.ts";

/** The guided tour's steps, in their order. */
export const TOUR_STEPS = [
  "welcome",
  "dial",
  "preset",
  "argue",
  "stance",
  "opposite",
  "survey",
  "radar",
  "you",
  "compare",
  "lab",
  "limits",
] as const;

export type TourStepId = (typeof TOUR_STEPS)[number];

/** Something that the tour does for the visitor who asks it to. */
export type TourAct =
  | { readonly do: "dial"; readonly preset: HigherOrderValue }
  | { readonly do: "argue"; readonly claim: string; readonly seed: number }
  | { readonly do: "survey" };

/** When a step counts as done; it never blocks the way to the next. */
export type TourGoal =
  /** Some slider has left the middle. */
  | { readonly when: "dialMoved" }
  | { readonly when: "dialed"; readonly preset: HigherOrderValue }
  /** An argument about the claim is whole; with `preset`, one of that profile. */
  | { readonly when: "argued"; readonly claim: string; readonly preset?: HigherOrderValue }
  | { readonly when: "surveyed" };

export interface TourStep {
  /** The view in which the step takes place. */
  readonly view: View;
  /** CSS selectors of what it points at; the first that is on the page counts, and none need be. */
  readonly targets: readonly string[];
  /** Offered as one button, done one after another. */
  readonly acts?: readonly TourAct[];
  readonly goal?: TourGoal;
}

const CLAIM = "All pupils should wear a uniform.";
const ARGUE = { do: "argue", claim: CLAIM, seed: 1 } as const;
/** The navigation's button of the view that is shown. */
const CURRENT_VIEW = "nav [aria-current=page]";
const FIRST_CARD = "main .card";
const FIRST = "openness_to_change";
const OPPOSITE = "conservation";

/** What each step shows, offers and waits for. Its words are the page's. */
export const TOUR: Readonly<Record<TourStepId, TourStep>> = {
  welcome: { view: "dial", targets: [] },
  dial: { view: "dial", targets: ["#dial"], goal: { when: "dialMoved" } },
  preset: {
    view: "dial",
    targets: ["[data-tour=presets]", "#dial"],
    acts: [{ do: "dial", preset: FIRST }],
    goal: { when: "dialed", preset: FIRST },
  },
  argue: {
    view: "dial",
    targets: ["[data-tour=arguments]"],
    acts: [ARGUE],
    goal: { when: "argued", claim: CLAIM },
  },
  stance: { view: "dial", targets: ["[data-tour=argument]", "[data-tour=arguments]"] },
  opposite: {
    view: "dial",
    targets: ["[data-tour=argument]", "[data-tour=arguments]"],
    acts: [{ do: "dial", preset: OPPOSITE }, ARGUE],
    goal: { when: "argued", claim: CLAIM, preset: OPPOSITE },
  },
  survey: {
    view: "dial",
    targets: ["[data-tour=survey]"],
    acts: [{ do: "survey" }],
    goal: { when: "surveyed" },
  },
  radar: { view: "dial", targets: ["[data-tour=radar]", "[data-tour=survey]"] },
  you: { view: "you", targets: ["[data-tour=you]", FIRST_CARD, CURRENT_VIEW] },
  compare: { view: "compare", targets: ["[data-tour=compare]", FIRST_CARD, CURRENT_VIEW] },
  lab: { view: "lab", targets: ["[data-tour=lab]", FIRST_CARD, CURRENT_VIEW] },
  limits: { view: "learn", targets: ["[data-tour=limits]", CURRENT_VIEW] },
};

/** Whether the state is what the step waits for. */
export function reached(goal: TourGoal, { profile, argumentRuns, survey }: AppState): boolean {
  switch (goal.when) {
    case "dialMoved":
      return !sameProfile(profile, uniformProfile());
    case "dialed":
      return sameProfile(profile, PRESETS[goal.preset]);
    case "argued":
      return argumentRuns.some(
        (run) =>
          run.status === "done" &&
          run.claim === goal.claim &&
          (goal.preset === undefined || sameProfile(run.profile, PRESETS[goal.preset])),
      );
    case "surveyed":
      return survey?.status === "done";
  }
}

/** Whether the step's acts ask the model something. */
export function asksModel({ acts = [] }: TourStep): boolean {
  return acts.some((act) => act.do !== "dial");
}

/** The step's number for people, 1 .. number of steps. */
export function stepNumber(id: TourStepId): number {
  return TOUR_STEPS.indexOf(id) + 1;
}

/** "new" = never begun, "paused" = the page was left on the way, "closed" = ended before the last step. */
const TOUR_STATUSES = ["new", "running", "paused", "closed", "finished"] as const;

export interface TourProgress {
  readonly status: (typeof TOUR_STATUSES)[number];
  readonly step: TourStepId;
}

export interface TourSlice {
  tour: TourProgress;
  /** What the dial held when the tour began, as long as one runs. */
  dialBeforeTour: Profile | null;
  /** Begins at the first step. */
  startTour(): void;
  /** Goes on at the step that was reached. */
  resumeTour(): void;
  /** The next step; after the last, the end. */
  nextTourStep(): void;
  previousTourStep(): void;
  /** Shows the view in which the present step takes place. */
  showTourStep(): void;
  /** Does what the present step offers. */
  actTourStep(): Promise<void>;
  /** Puts the dial back to where it was when the tour began. */
  restoreDial(): void;
  /** Ends the tour, or declines the offer. */
  closeTour(): void;
}

export const createTourSlice: SliceCreator<TourSlice> = (set, get) => {
  const run = (step: TourStepId) =>
    set({ tour: { status: "running", step }, view: TOUR[step].view });
  const begin = (step: TourStepId) => {
    set({ dialBeforeTour: get().profile });
    run(step);
  };
  const neighbour = (steps: number) =>
    TOUR_STEPS[TOUR_STEPS.indexOf(get().tour.step) + steps] ?? null;
  return {
    tour: { status: "new", step: TOUR_STEPS[0] },
    dialBeforeTour: null,
    startTour: () => begin(TOUR_STEPS[0]),
    resumeTour: () => begin(get().tour.step),
    nextTourStep: () => {
      const next = neighbour(1);
      if (next === null) set({ tour: { ...get().tour, status: "finished" }, dialBeforeTour: null });
      else run(next);
    },
    previousTourStep: () => {
      const previous = neighbour(-1);
      if (previous !== null) run(previous);
    },
    showTourStep: () => run(get().tour.step),
    actTourStep: async () => {
      for (const act of TOUR[get().tour.step].acts ?? []) {
        if (act.do === "dial") get().setProfile(PRESETS[act.preset]);
        if (act.do === "survey") await get().answerSurvey();
        if (act.do === "argue") {
          get().setClaim(act.claim);
          get().setForm("say");
          get().setSeed(act.seed);
          await get().argue();
        }
      }
    },
    restoreDial: () => {
      const { dialBeforeTour } = get();
      if (dialBeforeTour !== null) get().setProfile(dialBeforeTour);
    },
    closeTour: () => set({ tour: { ...get().tour, status: "closed" }, dialBeforeTour: null }),
  };
};

/** Progress for the browser's storage. A tour that runs is one that was left by the time it is read again. */
export function encodeTour({ status, step }: TourProgress): string {
  return `${status === "running" ? "paused" : status} ${step}`;
}

/** Reads what {@link encodeTour} wrote. @throws {RangeError} for anything else. */
export function decodeTour(text: string): TourProgress {
  const [statusText, stepText, ...rest] = text.split(" ");
  const status = TOUR_STATUSES.find((candidate) => candidate === statusText);
  const step = TOUR_STEPS.find((candidate) => candidate === stepText);
  if (status === undefined || step === undefined || rest.length > 0 || status === "running") {
    throw new RangeError(`"${text}" is no tour's progress.`);
  }
  return { status, step };
}
