import { describe, expect, it } from "vitest";
import schema from "../../public/survey-pack.schema.json" with { type: "json" };
import { parseSurveyPack, SurveyPackError } from "../surveys/pack.ts";
import own from "../surveys/packs/portraits40.json" with { type: "json" };
import { VALUES } from "../values/values.ts";

describe("survey-pack.schema.json", () => {
  const itemSchema = schema.properties.items.items;

  it("requires what our own pack has, and knows all its keys", () => {
    for (const key of schema.required) expect(own).toHaveProperty(key);
    for (const key of Object.keys(own)) expect(schema.properties).toHaveProperty(key);
    expect(own.version).toBe(schema.properties.version.const);
    for (const item of own.items) {
      for (const key of itemSchema.required) expect(item).toHaveProperty(key);
      for (const key of Object.keys(item)) expect(itemSchema.properties).toHaveProperty(key);
    }
  });

  it("names the ten values and a scale that the reader knows", () => {
    expect(itemSchema.properties.value.enum).toEqual(VALUES);
    expect(schema.$defs.scale.oneOf[0]?.const).toBe(own.scale);
  });

  it("requires only what the reader refuses to do without", () => {
    for (const key of schema.required) {
      expect(() => parseSurveyPack({ ...own, [key]: undefined }), key).toThrow(SurveyPackError);
    }
    for (const key of itemSchema.required) {
      const items = [{ ...own.items[0], [key]: undefined }];
      expect(() => parseSurveyPack({ ...own, items }), key).toThrow(SurveyPackError);
    }
  });

  it("shows examples that the reader takes", () => {
    for (const example of schema.examples) expect(() => parseSurveyPack(example)).not.toThrow();
  });
});
