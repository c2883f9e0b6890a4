import evaluation from "../../../models/small/evaluation.json";
import { recordedFigure } from "../../surveys/recorded.ts";

const BEHAVIOURS = "behaviours";
const OPINIONS = ["opinions", "BE: unseen items, unseen groups"] as const;

/** How many scenarios the model was tested on, and the share that a slider moved the right way; null where that was not measured. */
export function recordedBehaviours(): { scenarios: number; rightWay: number } | null {
  const scenarios = recordedFigure(evaluation, [BEHAVIOURS, "scenarios"]);
  const rightWay = recordedFigure(evaluation, [BEHAVIOURS, "model", "right way"]);
  return scenarios === null || rightWay === null ? null : { scenarios, rightWay };
}

/** NMSE of the model and of the value-blind mean on what it never saw; null where that was not measured. */
export function recordedOpinions(): { model: number; blind: number } | null {
  const model = recordedFigure(evaluation, [...OPINIONS, "model"]);
  const blind = recordedFigure(evaluation, [...OPINIONS, "leave-one-out mean"]);
  return model === null || blind === null ? null : { model, blind };
}
