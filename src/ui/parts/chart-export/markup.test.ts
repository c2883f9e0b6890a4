import { describe, expect, it } from "vitest";
import { type DrawnElement, escaped, svgMarkup } from "./markup.ts";

const drawn = (tag: string, part: Partial<DrawnElement> = {}): DrawnElement => ({
  tag,
  attributes: {},
  style: {},
  children: [],
  ...part,
});

describe("markup", () => {
  it("writes computed styles as attributes and drops what only the page needs", () => {
    const circle = drawn("circle", {
      attributes: {
        r: "5",
        class: "dot",
        style: "color: red",
        "data-x": "1",
        "aria-hidden": "true",
        onclick: "x()",
        fill: "var(--accent)",
      },
      style: { fill: "color(srgb 1 0 0 / 0.5)", "fill-opacity": "0.5", opacity: "0.3" },
    });
    expect(svgMarkup(circle)).toBe(
      '<circle r="5" fill="#ff0000" fill-opacity="0.25" opacity="0.3"/>',
    );
  });

  it("says once what children inherit, and opacity for each", () => {
    const style = { fill: "rgb(0, 0, 0)", opacity: "0.5", "font-size": "13px" };
    const group = drawn("g", { style, children: [drawn("text", { style, children: ["a<b"] })] });
    expect(svgMarkup(group)).toBe(
      '<g fill="#000000" font-size="13px" opacity="0.5" fill-opacity="1"><text opacity="0.5">a&lt;b</text></g>',
    );
  });

  it("leaves out what is not displayed, and keeps definitions", () => {
    const hidden = { display: "none" };
    const group = drawn("g", {
      children: [
        drawn("tspan", { style: hidden, children: ["long"] }),
        drawn("defs", { style: hidden, children: [drawn("path")] }),
        drawn("title", { children: ["tip"] }),
        drawn("script", { children: ["x()"] }),
      ],
    });
    expect(svgMarkup(group)).toBe("<g><defs><path/></defs></g>");
  });

  it("escapes text and drops signs that XML cannot hold", () => {
    expect(escaped('a & "b" <c>\u0007')).toBe("a &amp; &quot;b&quot; &lt;c&gt;");
  });
});
