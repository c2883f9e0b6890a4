import { expect, it } from "vitest";
import shipped from "../../../models/small/samples.json";
import { SAMPLES } from "./samples.ts";

it("every sample that ships with the model can be shown", () => {
  expect(SAMPLES.length).toBeGreaterThan(1);
  expect(SAMPLES).toHaveLength(shipped.length);
});
