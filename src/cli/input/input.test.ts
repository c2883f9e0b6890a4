import { execFileSync } from "node:child_process";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uniformProfile } from "../../values/profile.ts";
import { VALUES } from "../../values/values.ts";
import { BadInputError } from "../errors.ts";
import { CLAIMS, ITEMS, PROFILES, PROFILES_CSV } from "../testing/inputs.ts";
import { Sandbox } from "../testing/sandbox.ts";
import { readText } from "./file.ts";
import { readItems, readScenarios } from "./items.ts";
import { readProfiles } from "./profiles.ts";
import { readTexts } from "./texts.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

function expectRefusal(action: () => unknown, message: RegExp): void {
  expect(action).toThrow(BadInputError);
  expect(action).toThrow(message);
}

describe("files", () => {
  it("drops a byte order mark", () => {
    expect(readText(sandbox.file("bom.txt", "\ufeffhello"))).toBe("hello");
  });

  it("refuses what is no UTF-8 file", () => {
    expectRefusal(() => readText(join(sandbox.folder, "none")), /does not exist \(.*none\)$/);
    expectRefusal(() => readText(sandbox.folder), /a folder, not a file/);
    expectRefusal(() => readText("/dev/null"), /not a plain file/);
    expectRefusal(() => readText(sandbox.file("a", Buffer.from([0x61, 0xe4]))), /not UTF-8/);
    const pipe = join(sandbox.folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    expectRefusal(() => readText(pipe), /not a plain file/);
    const large = sandbox.file("large", "");
    truncateSync(large, 2 ** 26 + 1);
    expectRefusal(() => readText(large), /larger than 64 MiB/);
  });
});

describe("profiles", () => {
  const expected = PROFILES.map(({ id, values }) => ({ id, profile: values }));
  const json = (content: unknown) => () => readProfiles(sandbox.file("p.json", content));
  const csv = (content: string) => () => readProfiles(sandbox.file("p.CSV", content));

  it("reads JSON and CSV alike, further fields and columns aside", () => {
    expect(json(PROFILES.map((profile) => ({ ...profile, name: "x" })))()).toEqual(expected);
    expect(csv(PROFILES_CSV)()).toEqual(expected);
    expect(csv(`\ufeff${PROFILES_CSV.replaceAll("\n", "\r\n")}\r\n\r\n,,,,,,,,,,,,\r\n`)()).toEqual(
      expected,
    );
    expect(csv(PROFILES_CSV.replaceAll(",", " , "))()).toEqual(expected);
  });

  it("takes numbers for ids", () => {
    expect(json([{ id: 7, values: uniformProfile() }])()[0]?.id).toBe(7);
  });

  it("calls CSV profiles without ids by their row", () => {
    const row = VALUES.map(() => "2.5").join(",");
    expect(csv(`${VALUES.join(",")}\n${row}\n\n${row}`)().map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it.each<[RegExp, unknown]>([
    [/not valid JSON: Expected .* \(.*p\.json, line 2, column 4\)$/, "[1,\n 2 x]"],
    [/not valid JSON: Unexpected token 'a', "abc" \(/, "abc"],
    [/the file is empty/, " \n"],
    [/expected a list of profiles, got an object/, {}],
    [/the list of profiles is empty/, []],
    [/expected an object with "id" and "values", got nothing|got null .*profile 1\)$/, [null]],
    [/expected "id" as a text, got nothing .*profile 1\)$/, [{ values: uniformProfile() }]],
    [
      /expected an object with the ten values, got a list .*profile 1, "values"\)$/,
      [{ id: "a", values: [] }],
    ],
    [
      /expected "self_direction" as a number from 1 to 6, got nothing .*profile 1 "a"\)$/,
      [{ id: "a", values: {} }],
    ],
    [
      /"power" as a number from 1 to 6, got 7 /,
      [{ id: "a", values: { ...uniformProfile(), power: 7 } }],
    ],
    [
      /"power" as a number from 1 to 6, got "3" /,
      [{ id: "a", values: { ...uniformProfile(), power: "3" } }],
    ],
    [
      /the id "1" occurs twice .*profiles 1 and 2\)$/,
      [1, "1"].map((id) => ({ id, values: uniformProfile() })),
    ],
  ])("refuses JSON: %s", (message, content) => expectRefusal(json(content), message));

  it.each<[RegExp, string]>([
    [/the file is empty/, "\n"],
    [/columns missing: stimulation, hedonism.* \(.*p\.CSV, line 1\)$/, "id,self_direction\na,3"],
    [/the column power occurs twice/, PROFILES_CSV.replace("name", "power")],
    [/no profiles below the header/, PROFILES_CSV.split("\n")[0] as string],
    [
      /"conformity" as a number from 1 to 6, got "x" .*line 3\)$/,
      PROFILES_CSV.replace("1.25,4.5", "1.25,x"),
    ],
    [
      /"security" as a number from 1 to 6, got 0.25 .*line 3\)$/,
      PROFILES_CSV.replace("1.25", "0.25"),
    ],
    [/"security" as a number from 1 to 6, got "" /, PROFILES_CSV.replace("1.25", "")],
    [/"id" is empty .*line 3\)$/, PROFILES_CSV.replace("wild", "")],
    [/the id "calm" occurs twice .*profiles 1 and 2\)$/, PROFILES_CSV.replace("wild", "calm")],
    [/not valid CSV: .*line 3/, `${PROFILES_CSV},more`],
    [/not valid CSV: Quote Not Closed/, PROFILES_CSV.replace("Wild", '"Wild')],
  ])("refuses CSV: %s", (message, content) => expectRefusal(csv(content), message));
});

describe("items", () => {
  const items = (content: unknown) => () => readItems(sandbox.file("i.json", content));
  const item = (fields: object) => items([{ id: "a", text: "Text.", scale: "like6", ...fields }]);

  it("reads items, further fields aside", () => {
    expect(items(ITEMS.map((entry) => ({ ...entry, value: "security" })))()).toEqual(ITEMS);
  });

  it("needs no scale for judging, but a right one where there is one", () => {
    const file = sandbox.file("s.json", [{ id: "a", text: "Text." }]);
    expect(readScenarios(file)).toMatchObject([{ id: "a", text: "Text." }]);
    expectRefusal(() => readItems(file), /the item needs a scale.*item 1 "a"\)$/);
    const wrong = sandbox.file("w.json", [{ id: "a", text: "Text.", scale: "like7" }]);
    expectRefusal(() => readScenarios(wrong), /needs a scale/);
  });

  it.each<[RegExp, object]>([
    [/"text" is empty .*item 1 "a"\)$/, { text: " " }],
    [/"text" is too long: 100001 characters/, { text: "x".repeat(100_001) }],
    [/"text" holds half a character/, { text: "\ud83d" }],
    [/expected "text" as a text, got a list/, { text: [] }],
    [/expected "id" as a text, got 1.5/, { id: 1.5 }],
    [/whole numbers min and max, min below max/, { scale: { min: 2, max: 1 } }],
    [/minLabel and a maxLabel/, { scale: { min: 1, max: 5 } }],
    [/scale of 5001 points/, { scale: { min: 0, max: 5000, minLabel: "a", maxLabel: "b" } }],
    [/between 2 and/, { scale: { options: [] } }],
    [/the option "a" twice/, { scale: { options: ["a", "a"] } }],
    [/label of the scale is too long/, { scale: { options: ["a", "b".repeat(100_001)] } }],
  ])("refuses: %s", (message, fields) => expectRefusal(item(fields), message));

  it("refuses an id that occurs twice", () => {
    expectRefusal(items([ITEMS[0], ITEMS[1], ITEMS[0]]), /"likes" occurs twice .*items 1 and 3\)$/);
  });
});

describe("texts", () => {
  const texts = (content: unknown) => () => readTexts(sandbox.file("t.json", content), "claim");

  it("reads a list, double ones too", () => {
    expect(texts([...CLAIMS, ...CLAIMS])()).toEqual([...CLAIMS, ...CLAIMS]);
  });

  it.each<[RegExp, unknown]>([
    [/expected a list of claims, got "x"/, '"x"'],
    [/the list of claims is empty/, []],
    [/the claim is empty .*claim 2\)$/, ["a", ""]],
    [/expected the claim as a text, got 3 .*claim 1\)$/, [3]],
  ])("refuses: %s", (message, content) => expectRefusal(texts(content), message));
});
