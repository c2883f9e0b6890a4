import type { Value } from "../../values/values.ts";
import { VALUE_TEXTS } from "./words.ts";

/** Words of the view Lab. */
export const LAB = {
  measured: {
    title: "What was measured",
    explain:
      "The model answered forty portraits that it was never trained on, for many profiles. NMSE is the mean squared distance between the dialed profile and the one that the answers add up to, as a share of the scale: 0 is perfect. A number alone says little, so each stands beside rules that need no language model.",
    sets: "Profiles",
    set: {
      groups: "100 groups",
      heldout: "20 unseen groups",
      countries: "29 countries",
      random: "60 random",
    },
    caption: "Error (NMSE) of the answered against the dialed profiles, smaller is better",
    predictor: "Who answers",
    error: "NMSE",
    rows: {
      model: "This model",
      midpoint: "Always 3.5",
      blind: "Mean of the other profiles (blind to values)",
      words: "Word counting, trained on the same texts",
      sharpened: "Word counting, sharpened like the model",
      shuffled: "This model, profiles shuffled",
    },
    read: "If the model’s bar is the shortest, it follows the dial better than these rules do. Where word counting wins, we say so: on short portraits it is a strong rival.",
    source: (model: string) =>
      `Recorded with the model “${model}” by the evaluation command of the project.`,
    correlation: (r: string) => `Correlation of the centred scores: ${r}.`,
  },
  response: {
    title: "Run it here: one slider from end to end",
    explain:
      "Only one value moves, from 1 to 6; the nine others stay at 3.5. The model answers all forty portraits at each step, here in your browser. Answers to the value’s own portraits should climb along the dashed line, and those to the other values’ should stay where they are.",
    value: "Value to move",
    run: "Run",
    stop: "Stop",
    own: "Its own portraits",
    others: "All other portraits",
    ideal: "Perfect",
    caption: (value: Value) => `Mean answers while ${VALUE_TEXTS[value].name.toLowerCase()} moves`,
    at: "Slider",
    axis: "Mean answer, 1 to 6",
    waiting: "The curve grows here, step by step.",
    slope: (slope: string) =>
      `Slope of its own answers: ${slope}. 1 = they move as far as the slider, 0 = they do not follow it.`,
    stopped: "Stopped; the points so far are kept.",
    failed: (message: string) => `The experiment could not be finished. ${message}`,
    progress: (done: number, total: number) => `${done} of ${total} steps`,
  },
};
