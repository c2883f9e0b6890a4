import { expect, it } from "vitest";
import { fileName } from "./file-name.ts";

it.each([
  [["answers", "Seeker"], "value-dial-answers-seeker.svg"],
  [["answers", ""], "value-dial-answers.svg"],
  [["circle", "Öğrenci: ../../../etc?"], "value-dial-circle-ogrenci-etc.svg"],
  [["circle", "Бабушка 2"], "value-dial-circle-бабушка-2.svg"],
  [["x".repeat(50)], `value-dial-${"x".repeat(40)}.svg`],
])("names a file after %j", (parts, name) => {
  expect(fileName("svg", ...parts)).toBe(name);
});
