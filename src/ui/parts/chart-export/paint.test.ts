import { expect, it } from "vitest";
import { plainPaint } from "./paint.ts";

it.each([
  ["rgb(35, 40, 47)", "#23282f", 1],
  ["rgba(255, 0, 127.6, 0.25)", "#ff0080", 0.25],
  ["rgb(1 2 3 / 0.5)", "#010203", 0.5],
  ["color(srgb 1 0.5 0)", "#ff8000", 1],
  ["color(srgb 1.2 none 0 / 0.13)", "#ff0000", 0.13],
  ["rgba(0, 0, 0, 0)", "#000000", 0],
  ["none", "none", 1],
  ['url("#hatch")', "url(#hatch)", 1],
  ["oklch(0.5 0.1 20)", "oklch(0.5 0.1 20)", 1],
])("puts %s in plain terms", (computed, paint, opacity) => {
  expect(plainPaint(computed)).toEqual({ paint, opacity });
});
