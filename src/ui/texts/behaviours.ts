import { percent } from "./words.ts";

/** Words of the behaviours among the surveys. */
export const BEHAVIOUR_TEXTS = {
  intro: (count: number) =>
    `${count} small things that people do or leave. For each, the model guesses how likely the person on the dial would do it; the guesses follow the dial.`,
  explain:
    "For every value there are two behaviours that go with it (full bars) and two that go against it (striped bars). If the model follows the dial, turning a value up makes its full bars longer and its striped bars shorter. A bar is the model’s probability of yes: at 50 %, the thin line, it cannot tell. Real people do things for many reasons, and hardly ever for one value alone.",
  byValue: "By value",
  byProbability: "Likeliest first",
  sign: { 1: "goes with it", [-1]: "goes against it" },
  tag: { 1: "for", [-1]: "against" },
  would: (p: number) => `${percent(p)} yes`,
  none: "no guess yet",
  why: "One point more on a value changes the chance of yes by … percentage points",
  recorded: (scenarios: number, rightWay: number) =>
    `How good is it? On ${scenarios} scenarios by other authors, turning a value up moved the answer the right way in ${percent(rightWay)}; tossing a coin does so in 50 %.`,
};
