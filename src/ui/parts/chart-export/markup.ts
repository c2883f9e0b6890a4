import { plainPaint } from "./paint.ts";

/** An element of a chart as it is drawn: what the browser made of attributes and style sheets. */
export interface DrawnElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Computed values of {@link STYLE_PROPERTIES}; empty ones are unknown to the browser. */
  readonly style: Readonly<Record<string, string>>;
  readonly children: readonly (DrawnElement | string)[];
}

/** Presentation properties; all but opacity are handed down to children. */
const PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "paint-order",
  "visibility",
  "opacity",
] as const;

/** The styles that make up a chart's look. */
export const STYLE_PROPERTIES: readonly string[] = [...PROPERTIES, "display"];

/** Elements that are of no use, or do not work, in a file. */
const LEFT_OUT = ["script", "foreignObject", "title", "desc"];
/** Elements that are never drawn themselves; browsers may call them hidden. */
const NEVER_DRAWN = ["defs", "pattern", "clipPath", "mask", "marker", "linearGradient"];
/** Attributes that only the page needs. */
const PAGE_ONLY = /^(class|style|role|tabindex|focusable|display|on.*|data-.*|aria-.*)$/;

/**
 * An element as the text of an SVG file, with its styles as attributes, so that it looks the same without the page's style
 * sheets. What is not displayed is left out.
 * @param inherited the styles of its parent; by default nothing is known of it, so the element states all its own.
 */
export function svgMarkup(
  { tag, attributes, style, children }: DrawnElement,
  inherited: Readonly<Record<string, string>> = { opacity: "1" },
): string {
  const hidden = style["display"] === "none" && !NEVER_DRAWN.includes(tag);
  if (hidden || LEFT_OUT.includes(tag)) return "";
  const own = presentation(style);
  const kept = Object.entries(attributes).filter(([name]) => !PAGE_ONLY.test(name) && !own[name]);
  const styled = Object.entries(own).filter(([name, text]) => text !== inherited[name]);
  const open = [tag, ...[...kept, ...styled].map(([name, text]) => `${name}="${escaped(text)}"`)];
  // Opacity works on the whole group and is not handed down.
  const handedDown = { ...inherited, ...own, opacity: "1" };
  const inside = children.map((child) =>
    typeof child === "string" ? escaped(child) : svgMarkup(child, handedDown),
  );
  return children.length === 0
    ? `<${open.join(" ")}/>`
    : `<${open.join(" ")}>${inside.join("")}</${tag}>`;
}

/** Text as it may stand in an element or an attribute; signs that XML has no place for are dropped. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to drop.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

/** Computed styles as presentation attributes. */
function presentation(style: DrawnElement["style"]): Record<string, string> {
  const known = PROPERTIES.flatMap((name) => {
    const text = style[name];
    return text ? [[name, text] as const] : [];
  });
  const plain: Record<string, string> = Object.fromEntries(known);
  for (const name of ["fill", "stroke"]) {
    const computed = plain[name];
    if (computed === undefined) continue;
    const { paint, opacity } = plainPaint(computed);
    plain[name] = paint;
    const both = opacity * Number(plain[`${name}-opacity`] ?? 1);
    plain[`${name}-opacity`] = String(Math.round(both * 1000) / 1000);
  }
  return plain;
}
