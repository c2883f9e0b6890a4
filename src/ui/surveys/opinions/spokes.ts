/** A point in the direction of one of `count` spokes, the first at the top and the others clockwise, y pointing down. */
export function spokePoint(
  spoke: number,
  count: number,
  radius: number,
): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * spoke) / count;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** The closed line through one share on each spoke, as an SVG path. @param shares 0 = centre, 1 = `radius`. */
export function spokePath(shares: readonly number[], radius: number): string {
  const corners = shares.map((share, spoke) => {
    const { x, y } = spokePoint(spoke, shares.length, radius * share);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}
