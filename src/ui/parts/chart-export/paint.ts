/** A colour as every reader of SVG files knows it: "#rrggbb", "none" or "url(#id)", and its opacity in [0, 1]. */
export interface PlainPaint {
  readonly paint: string;
  readonly opacity: number;
}

/**
 * A computed paint in plain terms. Browsers write rgb(…), and color(srgb …) for mixed colours, which drawing programs do
 * not know. What is neither comes back as it is.
 */
export function plainPaint(computed: string): PlainPaint {
  const reference = /^url\(["']?([^"')]+)["']?\)/.exec(computed)?.[1];
  if (reference !== undefined) return { paint: `url(${reference})`, opacity: 1 };
  const [, space, inside = ""] = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(computed) ?? [];
  if (space === undefined) return { paint: computed, opacity: 1 };
  const [red = 0, green = 0, blue = 0, opacity = 1] = inside
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map((part) => Number(part) || 0);
  const whole = space === "color" ? 255 : 1;
  return { paint: `#${[red, green, blue].map((part) => hex(part * whole)).join("")}`, opacity };
}

/** Two digits for a part of a colour in 0..255. */
function hex(part: number): string {
  const whole = Math.min(255, Math.max(0, Math.round(part)));
  return whole.toString(16).padStart(2, "0");
}
