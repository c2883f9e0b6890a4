import { type DrawnElement, escaped, svgMarkup } from "./markup.ts";
import { plainPaint } from "./paint.ts";

/** A drawing and the part of it that is shown: x, y, width, height in its own units, which are taken as pixels. */
export interface Drawing {
  readonly element: DrawnElement;
  readonly viewBox: readonly [x: number, y: number, width: number, height: number];
}

/** A name of the legend with its sign. */
export interface LegendEntry {
  readonly sample: Drawing | null;
  readonly label: string;
}

/** Everything that a saved chart consists of. */
export interface Picture {
  readonly title: string;
  /** Whose numbers these are and where they come from. */
  readonly caption: string;
  readonly chart: Drawing;
  readonly legend: readonly LegendEntry[];
  /** Computed colours and font family. */
  readonly look: { readonly ground: string; readonly ink: string; readonly font: string };
}

/** A picture as the text of an SVG file, with its size in pixels. */
export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Width of a text in pixels. */
export type Measure = (text: string, size: number) => number;

const MARGIN = 20;
/** Of the whole inside, for the sake of the words, and of the chart; a smaller one is drawn larger. */
const LEAST_WIDTH = 440;
const LEAST_CHART = 360;
/** Font sizes, pixels; lines are half as high again. */
const SIZE = { title: 17, legend: 13, caption: 12 } as const;
const LINE = 1.5;
/** Between a sign and its name, and from one name to the next sign. */
const GAP = { sample: 8, entry: 20 } as const;
/** A base line this share of the line's height below its top looks centred. */
const BASE = 0.7;

/** Sets a chart under its title, with its legend and caption below. */
export function pictureFile(picture: Picture, measure: Measure): PictureFile {
  const [, , ownWidth, ownHeight] = picture.chart.viewBox;
  const scale = Math.max(1, LEAST_CHART / ownWidth);
  const [chartWidth, chartHeight] = [ownWidth * scale, ownHeight * scale];
  const inside = Math.max(LEAST_WIDTH, chartWidth);
  const width = inside + 2 * MARGIN;
  const title = wrapWords(picture.title, inside, (text) => measure(text, SIZE.title));
  const caption = wrapWords(picture.caption, inside, (text) => measure(text, SIZE.caption));
  const rows = legendRows(picture.legend, inside, measure);

  const chartTop = MARGIN + title.length * SIZE.title * LINE + 6;
  const legendTop = chartTop + chartHeight + 6;
  const captionTop = legendTop + rows.length * SIZE.legend * LINE + 6;
  const height = captionTop + caption.length * SIZE.caption * LINE + MARGIN;

  const legend = rows.map((row, i) =>
    legendRow(row, MARGIN + (inside - row.width) / 2, legendTop + i * SIZE.legend * LINE, measure),
  );
  const ink = plainPaint(picture.look.ink).paint;
  const text = `font-family="${escaped(picture.look.font)}" fill="${escaped(ink)}"`;
  const parts = [
    `<title>${escaped(picture.title)}</title>`,
    `<desc>${escaped(picture.caption)}</desc>`,
    `<rect width="100%" height="100%" fill="${escaped(plainPaint(picture.look.ground).paint)}"/>`,
    `<g ${text} font-size="${SIZE.title}" font-weight="600">${textLines(title, MARGIN, SIZE.title)}</g>`,
    placed(picture.chart, MARGIN + (inside - chartWidth) / 2, chartTop, scale),
    `<g ${text} font-size="${SIZE.legend}">${legend.join("")}</g>`,
    `<g ${text} font-size="${SIZE.caption}" fill-opacity="0.75">${textLines(caption, captionTop, SIZE.caption)}</g>`,
  ];
  const size = `width="${number(width)}" height="${number(height)}"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${number(width)} ${number(height)}">\n${parts.join("\n")}\n</svg>\n`,
    width,
    height,
  };
}

/** Breaks a text into lines no wider than `width`; a longer word has a line of its own. */
export function wrapWords(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${wrapped.at(-1)} ${word}`;
    if (wrapped.length > 0 && measure(longer) <= width) wrapped[wrapped.length - 1] = longer;
    else wrapped.push(word);
  }
  return wrapped;
}

interface LegendRow {
  readonly entries: readonly LegendEntry[];
  readonly width: number;
}

/** The legend in rows no wider than `width`. */
function legendRows(
  legend: readonly LegendEntry[],
  width: number,
  measure: Measure,
): readonly LegendRow[] {
  const rows: LegendRow[] = [];
  for (const entry of legend) {
    const last = rows.at(-1);
    const own = entryWidth(entry, measure);
    const longer = (last?.width ?? 0) + GAP.entry + own;
    if (last !== undefined && longer <= width) {
      rows[rows.length - 1] = { entries: [...last.entries, entry], width: longer };
    } else rows.push({ entries: [entry], width: own });
  }
  return rows;
}

function entryWidth({ sample, label }: LegendEntry, measure: Measure): number {
  const sign = sample === null ? 0 : sample.viewBox[2] + GAP.sample;
  return sign + measure(label, SIZE.legend);
}

function legendRow({ entries }: LegendRow, left: number, top: number, measure: Measure): string {
  let x = left;
  return entries
    .map((entry) => {
      const { sample, label } = entry;
      const [, , sampleWidth = 0, sampleHeight = 0] = sample?.viewBox ?? [];
      const sign = sample && placed(sample, x, top + (SIZE.legend * LINE - sampleHeight) / 2);
      const textX = x + (sample === null ? 0 : sampleWidth + GAP.sample);
      x += entryWidth(entry, measure) + GAP.entry;
      return `${sign ?? ""}<text x="${number(textX)}" y="${number(top + BASE * SIZE.legend * LINE)}">${escaped(label)}</text>`;
    })
    .join("");
}

/** A drawing at its place. */
function placed({ element, viewBox }: Drawing, x: number, y: number, scale = 1): string {
  const [, , width, height] = viewBox;
  const attributes = {
    x: number(x),
    y: number(y),
    width: number(width * scale),
    height: number(height * scale),
    viewBox: viewBox.map(number).join(" "),
  };
  return svgMarkup({ ...element, tag: "svg", attributes });
}

function textLines(texts: readonly string[], top: number, size: number): string {
  return texts
    .map((text, i) => {
      const y = top + (i + BASE) * size * LINE;
      return `<text x="${MARGIN}" y="${number(y)}">${escaped(text)}</text>`;
    })
    .join("");
}

function number(x: number): string {
  return String(Math.round(x * 100) / 100);
}
