import type { ByValue } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import { blaming } from "../errors.ts";
import { readTexts } from "../input/texts.ts";
import { rounded } from "../output.ts";
import { defineCommand } from "./command.ts";

/** Rows `{"text", "values"}`, one for each text, in its order. */
export const read = defineCommand({
  required: ["texts"],
  prepare(options) {
    const texts = readTexts(options.texts, "text");
    return async (engine, calls) => {
      const strengths = await blaming(options.texts, () => engine.read(texts, calls));
      return texts.map((text, index) => {
        const values = strengths[index] as ByValue;
        return {
          text,
          values: Object.fromEntries(VALUES.map((value) => [value, rounded(values[value])])),
        };
      });
    };
  },
});
