import { describe, expect, it } from "vitest";
import { csvCell, csvText } from "./csv.ts";

describe("a cell", () => {
  it.each([
    ["plain words", "plain words"],
    ['He said "no"', '"He said ""no"""'],
    ["one, two", '"one, two"'],
    ["one; two", '"one; two"'],
    ["line\nbreak", '"line\nbreak"'],
    ["", ""],
    [3.25, "3.25"],
    [-1, "-1"],
    [true, "true"],
    [null, ""],
  ])("writes %j as %s", (cell, text) => {
    expect(csvCell(cell)).toBe(text);
  });

  it.each([
    ["=SUM(A1:A9)", "'=SUM(A1:A9)"],
    ["+1+cmd", "'+1+cmd"],
    ["-2+3", "'-2+3"],
    ["@home", "'@home"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ["\t=1", '"\'\t=1"'],
    ["-2", "-2"],
    ["+2.5", "+2.5"],
    ["a=b", "a=b"],
  ])("disarms %j as %s", (cell, text) => {
    expect(csvCell(cell)).toBe(text);
  });
});

describe("a table", () => {
  it("has comments, the columns of all rows, and empty cells where a row has none", () => {
    const rows = [
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
      new Map([["c", "x"]]),
    ];
    expect(csvText(["model: small"], rows)).toBe(
      "\uFEFF# model: small\r\na,b,c\r\n1,2,\r\n,,x\r\n",
    );
  });

  it("keeps a comment in one unquoted cell, whatever it says", () => {
    const comment = 'name: a,=1;"b"\n=2';
    expect(csvText([comment], [])).toBe("\uFEFF# name: a ·=1 ·”b” =2\r\n\r\n");
  });

  it("disarms column names, which may be options from a file", () => {
    expect(csvText([], [new Map([["=x", 1]])])).toBe("\uFEFF'=x\r\n1\r\n");
  });
});
