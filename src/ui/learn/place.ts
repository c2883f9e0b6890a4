import type { LearnPlace } from "../../store/learn.ts";

/** The id of a section's or a word's element. */
export function placeId(place: LearnPlace): string {
  return `learn-${place}`;
}

/** Brings a place into view and moves the keyboard there; nothing happens if it is not on the page. */
export function showPlace(place: LearnPlace): void {
  const element = document.getElementById(placeId(place));
  if (element === null) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}
