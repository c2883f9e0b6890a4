import type { Drawing, LegendEntry, Measure, Picture } from "./document.ts";
import { type DrawnElement, STYLE_PROPERTIES } from "./markup.ts";

/**
 * The chart in a frame as the browser draws it now: the drawing marked `data-picture`, else the frame's first SVG. Lists marked
 * `data-legend` become its legend. Null when nothing is drawn.
 */
export function readPicture(
  frame: Element,
  words: Pick<Picture, "title" | "caption">,
): Picture | null {
  const svg = frame.querySelector("[data-picture] svg") ?? frame.querySelector("svg");
  if (svg === null) return null;
  const { color, fontFamily } = getComputedStyle(frame);
  return {
    ...words,
    chart: readDrawing(svg),
    legend: [...frame.querySelectorAll("[data-legend] li")].map(readEntry),
    look: { ground: groundOf(frame), ink: color, font: fontFamily },
  };
}

/** Widths of texts in a font family, as the browser would set them. */
export function textMeasure(font: string): Measure {
  const context = document.createElement("canvas").getContext("2d");
  return (text, size) => {
    if (context === null) return text.length * size * 0.6;
    context.font = `${size}px ${font}`;
    return context.measureText(text).width;
  };
}

function readEntry(entry: Element): LegendEntry {
  const sample = entry.querySelector("svg");
  return {
    sample: sample && readDrawing(sample),
    label: (entry.textContent ?? "").replaceAll(/\s+/g, " ").trim(),
  };
}

function readDrawing(svg: Element): Drawing {
  const [x, y, width, height] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const box = svg.getBoundingClientRect();
  return {
    element: readElement(svg),
    viewBox:
      x !== undefined && y !== undefined && width && height
        ? [x, y, width, height]
        : [0, 0, box.width, box.height],
  };
}

function readElement(element: Element): DrawnElement {
  const style = getComputedStyle(element);
  return {
    tag: element.tagName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    style: Object.fromEntries(STYLE_PROPERTIES.map((name) => [name, style.getPropertyValue(name)])),
    children: [...element.childNodes].flatMap<DrawnElement | string>((node) =>
      node instanceof Element ? [readElement(node)] : node instanceof Text ? [node.data] : [],
    ),
  };
}

/** The colour that lies behind an element. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== "rgba(0, 0, 0, 0)" && backgroundColor !== "transparent") {
      return backgroundColor;
    }
  }
  return "rgb(255, 255, 255)";
}
