import { parseSurveyPack } from "./pack.ts";
import data from "./packs/portraits40.json" with { type: "json" };

/** Our own value survey: forty portraits, four per value, written for this project and never used in training. */
export const PORTRAITS_40 = parseSurveyPack(data);
