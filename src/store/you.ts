import type { Answer } from "../engine/types.ts";
import {
  type Answers,
  answeredItems,
  firstOpen,
  fitsScale,
  placeAfter,
} from "../surveys/answers.ts";
import type { SurveyItem } from "../surveys/pack.ts";
import { type PackFile, readPackFile } from "../surveys/pack-file.ts";
import { isComplete, scoreValues } from "../surveys/scoring.ts";
import { inForm, type SurveyForm } from "../surveys/short-form.ts";
import type { Profile } from "../values/profile.ts";
import type { EngineHolder } from "./engine.ts";
import { messageOf } from "./engine.ts";
import { answerInCalls, latestRun, type RunState } from "./latest-run.ts";
import { dialedProfile } from "./profile.ts";
import type { SliceCreator } from "./state.ts";
import {
  type AnswerSheet,
  EMPTY_SHEET,
  type LoadedSurvey,
  type YourSource,
  type YourSurvey,
  yourSurvey,
} from "./your-survey.ts";

/** The model's way through the items that the visitor answered, for the visitor's own value scores. */
export interface YourRun extends RunState {
  /** The visitor's value scores, which the model answers for. */
  readonly profile: Profile;
  readonly items: readonly SurveyItem[];
  /** What the visitor answered to these items. */
  readonly given: Answers;
  /** The model's answers to the first items, in their order. */
  readonly answers: readonly Answer[];
}

export interface YouSlice {
  yourSource: YourSource;
  yourPortraits: AnswerSheet;
  /** The visitor's own survey pack, or null. */
  yourLoaded: LoadedSurvey | null;
  /** Why the last file was not taken, or null. */
  yourPackProblem: string | null;
  /** The model's answers; gone as soon as an answer or the survey changes, since they would compare what no longer is. */
  yourRun: YourRun | null;
  chooseYourSurvey(source: YourSource): void;
  /** Chooses the length and goes to the first item that is still open in it. */
  chooseYourForm(form: SurveyForm): void;
  /** Answers the item at the present place and goes on; an answer off its scale is ignored. The last missing one ends the survey. */
  answerYourItem(answer: number): void;
  /** Goes to an item, kept within 0..number of items. */
  goToYourItem(place: number): void;
  /** Forgets the answers to the chosen survey. */
  clearYourAnswers(): void;
  /** Takes a survey pack from a file and chooses it; a pack loaded before goes with its answers. A bad file changes nothing else. */
  loadYourPack(file: PackFile): Promise<void>;
  removeYourPack(): void;
  /** Dials the visitor's value scores and shows the dial; nothing happens while a value has no score. */
  dialYourself(): void;
  /** Lets the model answer what the visitor answered; a running one is stopped first. Needs a score for each value. */
  answerAsYou(): Promise<void>;
  /** Stops the model and keeps the answers so far. */
  stopAnswerAsYou(): void;
}

export function createYouSlice(holder: EngineHolder): SliceCreator<YouSlice> {
  let latestFile: PackFile | null = null;
  return (set, get) => {
    const survey = (): YourSurvey => {
      const { yourSource, yourPortraits, yourLoaded } = get();
      return yourSurvey(yourSource, yourPortraits, yourLoaded);
    };
    const setSheet = (part: Partial<AnswerSheet>) =>
      set(({ yourLoaded, yourPortraits }) =>
        survey().source === "loaded" && yourLoaded !== null
          ? { yourLoaded: { ...yourLoaded, ...part } }
          : { yourPortraits: { ...yourPortraits, ...part } },
      );
    const run = latestRun<YourRun>((replace) =>
      set(({ yourRun }) => ({ yourRun: replace(yourRun) })),
    );
    const dropRun = () => {
      run.drop();
      set({ yourRun: null });
    };
    const yourScores = () => {
      const { pack, answers } = survey();
      const scores = scoreValues(pack, answers);
      return isComplete(scores) ? scores : null;
    };
    return {
      yourSource: "portraits",
      yourPortraits: EMPTY_SHEET,
      yourLoaded: null,
      yourPackProblem: null,
      yourRun: null,
      chooseYourSurvey: (yourSource) => {
        dropRun();
        set({ yourSource });
      },
      chooseYourForm: (form) => {
        dropRun();
        const { whole, answers } = survey();
        setSheet({ form, place: firstOpen(inForm(whole, form), answers) });
      },
      answerYourItem: (answer) => {
        const { pack, answers: before, place } = survey();
        const item = pack.items[place];
        if (item === undefined || !fitsScale(item, answer)) return;
        dropRun();
        const answers = { ...before, [item.id]: answer };
        const end = pack.items.length;
        const completed = firstOpen(pack, before) < end && firstOpen(pack, answers) === end;
        setSheet({ answers, place: completed ? end : placeAfter(pack, answers, place) });
      },
      goToYourItem: (place) => {
        const end = survey().pack.items.length;
        setSheet({ place: Math.min(end, Math.max(0, Math.trunc(place))) });
      },
      clearYourAnswers: () => {
        dropRun();
        setSheet({ answers: {}, place: 0 });
      },
      loadYourPack: async (file) => {
        latestFile = file;
        try {
          const pack = await readPackFile(file);
          if (latestFile !== file) return;
          dropRun();
          const yourLoaded = { ...EMPTY_SHEET, form: "long", pack } as const;
          set({ yourLoaded, yourSource: "loaded", yourPackProblem: null });
        } catch (error) {
          if (latestFile === file) set({ yourPackProblem: messageOf(error) });
        }
      },
      removeYourPack: () => {
        dropRun();
        set({ yourLoaded: null, yourSource: "portraits", yourPackProblem: null });
      },
      dialYourself: () => {
        const scores = yourScores();
        if (scores === null) return;
        get().setProfile(dialedProfile(scores));
        get().setView("dial");
      },
      answerAsYou: async () => {
        const profile = yourScores();
        const { pack, answers: given } = survey();
        const { engine } = holder;
        if (engine === null || profile === null) return;
        const items = answeredItems(pack, given);
        await run.start(
          { status: "running", profile, items, given, answers: [], error: null },
          (update, signal) =>
            answerInCalls(engine, profile, items, signal, (answers) => update({ answers })),
        );
      },
      stopAnswerAsYou: run.stop,
    };
  };
}
