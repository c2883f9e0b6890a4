import { useEffect, useState } from "react";

/** Marks what the present step of the tour points at; tour.module.css draws a frame round it. */
export const TARGET_MARK = "data-tour-here";

/** Milliseconds before a target counts as missing: a view may still be loading. */
const PATIENCE = 2000;

/**
 * Marks the first selector's element that is on the page, scrolls to it, and follows the page as it changes.
 * @param selectors in order of preference; the array must stay the same between renders.
 * @returns whether there should be a target and has been none for a while.
 */
export function useTarget(selectors: readonly string[]): boolean {
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    let marked: Element | null = null;
    const patience = setTimeout(() => setMissing(marked === null), PATIENCE);
    const follow = () => {
      const element = firstOf(selectors);
      if (element === marked) return;
      marked?.removeAttribute(TARGET_MARK);
      marked = element;
      if (element === null) return;
      element.setAttribute(TARGET_MARK, "");
      element.scrollIntoView({ block: "start", behavior: isNear(element) ? "smooth" : "auto" });
      setMissing(false);
    };
    if (selectors.length > 0) follow();
    else clearTimeout(patience);
    const observer = new MutationObserver(follow);
    if (selectors.length > 0) observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(patience);
      observer.disconnect();
      marked?.removeAttribute(TARGET_MARK);
      setMissing(false);
    };
  }, [selectors]);
  return missing;
}

/** Moves the keyboard to the marked element, or to the first thing in it that takes it. */
export function focusTarget(): void {
  const marked = document.querySelector(`[${TARGET_MARK}]`);
  const inside = marked?.querySelector<HTMLElement>(FOCUSABLE);
  const target = marked?.matches(FOCUSABLE) ? (marked as HTMLElement) : inside;
  target?.focus();
}

const FOCUSABLE =
  ":is(a[href], button, input, select, textarea, summary, [tabindex='0']):enabled, summary, [tabindex='0']";

function firstOf(selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    if (element !== null) return element;
  }
  return null;
}

/** Whether the way there is short enough to glide, and gliding is welcome. */
function isNear(element: Element): boolean {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return !calm && Math.abs(element.getBoundingClientRect().top) < 2 * window.innerHeight;
}
