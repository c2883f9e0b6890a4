import data from "./data/ess6.json" with { type: "json" };
export const x = data;
