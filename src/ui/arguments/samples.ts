import samples from "../../../models/small/samples.json";
import { readSamples } from "../../surveys/samples.ts";

/** What the shipped model wrote when it was evaluated; part of the page, so that it is there before the model. May be empty. */
export const SAMPLES = readSamples(samples);
