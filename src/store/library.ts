import data from "../values/data/ess6.json" with { type: "json" };
import { type Library, readLibrary } from "../values/library.ts";

/** Means of 29 countries and 100 groups, European Social Survey round 6 (2012). */
export const LIBRARY: Library = readLibrary(data);
