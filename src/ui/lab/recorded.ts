import evaluation from "../../../models/small/evaluation.json";

/** Profile sets that were measured, with their names in the report. */
const SETS = {
  groups: "groups",
  heldout: "groups, the 20 never drawn in training",
  countries: "countries",
  random: "random",
} as const;

export type RecordedSet = keyof typeof SETS;
export const RECORDED_SETS = Object.keys(SETS) as readonly RecordedSet[];

/** Who answered, with the names in the report; the model first. */
const PREDICTORS = {
  model: "model",
  sharpened: "bag of words, sharpened",
  words: "bag of words",
  blind: "leave-one-out mean",
  midpoint: "midpoint",
  shuffled: "shuffled profiles",
} as const;

export type Predictor = keyof typeof PREDICTORS;

/** The model that the report is about. */
export const RECORDED_MODEL: string = evaluation.model;

/** NMSE of each predictor on a set, and the correlation of the model's centred scores; from the report that ships with the model. */
export function recordedErrors(set: RecordedSet): {
  errors: { predictor: Predictor; nmse: number }[];
  correlation: number;
} {
  const part = evaluation["value survey"][SETS[set]];
  return {
    errors: (Object.keys(PREDICTORS) as Predictor[]).map((predictor) => ({
      predictor,
      nmse: part[PREDICTORS[predictor]],
    })),
    correlation: part["correlation (centred)"],
  };
}
