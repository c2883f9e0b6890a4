import type { TourStepId } from "../../store/tour.ts";

interface StepText {
  readonly title: string;
  readonly text: string;
  /** Label of the button that does the step for the visitor. */
  readonly act?: string;
}

const STEP_TEXTS: Readonly<Record<TourStepId, StepText>> = {
  welcome: {
    title: "Ten values, one small model",
    text: "You set how much each of ten values matters to somebody. A small language model then argues and answers as it guesses such a person would. Everything runs on your own device.",
  },
  dial: {
    title: "The dial",
    text: "One point for each value: near the middle it hardly matters to this person (1), at the rim very much (6). Neighbours on the circle go well together, those across from each other tend to clash. Drag a point, or take the sliders.",
  },
  preset: {
    title: "Start from a person",
    text: "You need not set all ten yourself. The Seeker is an invented person who wants to choose freely and try new things, and cares little for rules and customs.",
    act: "Dial the Seeker",
  },
  argue: {
    title: "Let them speak",
    text: "Give the model a claim, and it writes what the person on the dial might say. We take this one: “All pupils should wear a uniform.”",
    act: "Ask about uniforms",
  },
  stance: {
    title: "First the stance, then the words",
    text: "The needle shows how likely the model finds it that this person agrees; near the middle it cannot tell. Below stand the value it speaks from and what it took the claim to be about. The words come last, and they are its weakest side.",
  },
  opposite: {
    title: "Now from across the circle",
    text: "Same claim, same random seed, another invented person: the Keeper, who puts order and custom first. Whatever changes comes from the dial alone.",
    act: "Dial the Keeper and ask again",
  },
  survey: {
    title: "Ask it many small questions",
    text: "The model reads short portraits of people and says how much each is like the person on the dial. On a slow computer this can take a minute; you can go on meanwhile.",
    act: "Let it answer",
  },
  radar: {
    title: "Does it follow the dial?",
    text: "Dashed is what you dialed, filled is what the answers add up to. Where they part, the model misses. The figures below say by how much, beside a rule that needs no model at all.",
  },
  you: {
    title: "And you?",
    text: "Here you can answer for yourself. What you answer stays on this device. You are more than ten numbers, and the model knows only those.",
  },
  compare: {
    title: "Side by side",
    text: "Here several profiles face the same questions, so that you see what a difference in values makes, and what it does not.",
  },
  lab: {
    title: "Look closer",
    text: "The lab tests the model: how well it follows the dial, beside rules that need no model, and an experiment in which one slider moves and all else stays.",
  },
  limits: {
    title: "Before you go",
    text: "A profile is not a person, an average is not a group, and this is a small model’s guess. Please never use it to judge anyone. This page also explains how it all works, and every odd word.",
  },
};

/** Words of the guided tour. */
export const TOUR_TEXTS = {
  step: STEP_TEXTS,
  label: "Guided tour",
  button: "Tour",
  buttonHint: "A guided tour of three minutes",
  offer: "New here?",
  offerPaused: (step: number, steps: number) => `You left the tour at step ${step} of ${steps}.`,
  offerStart: "Take the tour (3 minutes)",
  start: "Take the three-minute tour",
  startAgain: "Take the tour again",
  resume: "Go on with the tour",
  resumeAt: (step: number) => `Go on at step ${step}`,
  decline: "No, thanks",
  count: (step: number, steps: number) => `Tour, step ${step} of ${steps}`,
  back: "Back",
  next: "Next",
  finish: "Finish",
  skip: "Skip the tour",
  close: "Close",
  goThere: "Go there",
  goThereHint: "Moves the keyboard to what this step is about; Escape brings you back",
  away: (view: string) => `This step is about the view ${view}.`,
  show: "Show it",
  missing: "What this step is about is not on the page just now. You can read on all the same.",
  loading: "The model is still on its way.",
  working: "Working …",
  done: "Done",
  restore: "Put my dial back",
};
