/** The id of the card's title. */
export const TITLE_ID = "tour-title";

/** Moves the keyboard to the card's title. */
export function focusTourCard(): void {
  document.getElementById(TITLE_ID)?.focus();
}
