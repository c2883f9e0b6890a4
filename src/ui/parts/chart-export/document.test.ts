import { describe, expect, it } from "vitest";
import { type Drawing, type Picture, pictureFile, wrapWords } from "./document.ts";

const drawing = (width: number, height: number): Drawing => ({
  element: {
    tag: "svg",
    attributes: { class: "chart", width: "100%" },
    style: { fill: "rgb(0, 0, 0)" },
    children: [{ tag: "path", attributes: { d: "M0 0H1" }, style: {}, children: [] }],
  },
  viewBox: [-width / 2, 0, width, height],
});

const PICTURE: Picture = {
  title: "What <they> answer",
  caption: "Profile: Seeker. Model: small.",
  chart: drawing(500, 300),
  legend: [
    { sample: drawing(28, 12), label: "Dialed" },
    { sample: null, label: "Answered" },
  ],
  look: { ground: "rgb(255, 254, 251)", ink: "rgb(35, 40, 47)", font: '"Noto Sans", sans-serif' },
};
/** Ten pixels for each character, whatever the size. */
const measure = (text: string) => text.length * 10;

describe("picture file", () => {
  it("stands on its own: size, words, ground and the chart at its place", () => {
    const { svg, width, height } = pictureFile(PICTURE, measure);
    expect(width).toBe(540);
    expect(height).toBeGreaterThan(300);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="540" height="/);
    expect(svg).toContain("<title>What &lt;they&gt; answer</title>");
    expect(svg).toContain("<desc>Profile: Seeker. Model: small.</desc>");
    expect(svg).toContain('<rect width="100%" height="100%" fill="#fffefb"/>');
    expect(svg).toContain('width="500" height="300" viewBox="-250 0 500 300"');
    expect(svg).toContain('<path d="M0 0H1"/>');
    expect(svg).toContain('font-family="&quot;Noto Sans&quot;, sans-serif" fill="#23282f"');
    expect(svg).toContain(">Dialed</text>");
  });

  it("is wide enough for words, centres a smaller chart and draws a small one larger", () => {
    const { svg, width } = pictureFile({ ...PICTURE, chart: drawing(400, 200) }, measure);
    expect(width).toBe(480);
    expect(svg).toContain('<svg x="40" y="51.5" width="400" height="200" ');
    const small = pictureFile({ ...PICTURE, chart: drawing(180, 100) }, measure);
    expect(small.svg).toContain('width="360" height="200" viewBox="-90 0 180 100"');
  });

  it("grows by a row where the legend is too long, and by a line for a longer caption", () => {
    const { height } = pictureFile(PICTURE, measure);
    const legend = [...PICTURE.legend, { sample: null, label: "x".repeat(40) }];
    expect(pictureFile({ ...PICTURE, legend }, measure).height).toBe(height + 13 * 1.5);
    const caption = `${PICTURE.caption} ${"word ".repeat(10)}`;
    expect(pictureFile({ ...PICTURE, caption }, measure).height).toBe(height + 12 * 1.5);
  });
});

it("wraps words, and gives a word that is too long a line of its own", () => {
  expect(wrapWords("a bc  def ghijklmnop q", 60, measure)).toEqual([
    "a bc",
    "def",
    "ghijklmnop",
    "q",
  ]);
  expect(wrapWords("", 60, measure)).toEqual([]);
});
