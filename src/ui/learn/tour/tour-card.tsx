import { useCallback, useEffect } from "react";
import { stepNumber, TOUR, TOUR_STEPS } from "../../../store/tour.ts";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { focusTourCard, TITLE_ID } from "./focus-card.ts";
import styles from "./tour.module.css";
import { TourActions } from "./tour-actions.tsx";
import { TARGET_MARK, useTarget } from "./use-target.ts";

const CARD_ID = "tour-card";

/**
 * The tour's present step, beside the page and never over it: everything can still be used. Escape leaves the tour, or leads back to the
 * card from what the step points at.
 * @param onClosed called once the card is about to go.
 */
export function TourCard({ onClosed }: { onClosed: () => void }) {
  const step = useApp((state) => state.tour.step);
  const away = useApp((state) => state.view !== TOUR[state.tour.step].view);
  const closeTour = useApp((state) => state.closeTour);
  const missing = useTarget(away ? NOTHING : TOUR[step].targets);
  const close = useCallback(() => {
    onClosed();
    closeTour();
  }, [onClosed, closeTour]);
  useEffect(focusTourCard, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => followEscape(event, close);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [close]);
  const { title, text } = TEXTS.tour.step[step];
  return (
    <section id={CARD_ID} className={styles.card} aria-label={TEXTS.tour.label} data-step={step}>
      <div className={styles.words} aria-live="polite" aria-atomic="true">
        <p className="soft">{TEXTS.tour.count(stepNumber(step), TOUR_STEPS.length)}</p>
        <h2 id={TITLE_ID} tabIndex={-1}>
          {title}
        </h2>
        <p>{text}</p>
      </div>
      <TourActions away={away} missing={missing} />
      <TourWay onClose={close} onFinish={onClosed} />
    </section>
  );
}

const NOTHING: readonly string[] = [];

/** Skip, back and next, with the way so far as a line. */
function TourWay({ onClose, onFinish }: { onClose: () => void; onFinish: () => void }) {
  const step = useApp((state) => state.tour.step);
  const next = useApp((state) => state.nextTourStep);
  const back = useApp((state) => state.previousTourStep);
  const number = stepNumber(step);
  const last = number === TOUR_STEPS.length;
  return (
    <>
      <div
        className={styles.way}
        style={{ "--share": number / TOUR_STEPS.length }}
        aria-hidden="true"
      />
      <div className={styles.buttons}>
        <button type="button" className={styles.link} onClick={onClose}>
          {last ? TEXTS.tour.close : TEXTS.tour.skip}
        </button>
        <button type="button" className="button" aria-disabled={number === 1} onClick={back}>
          {TEXTS.tour.back}
        </button>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            if (last) onFinish();
            next();
          }}
        >
          {last ? TEXTS.tour.finish : TEXTS.tour.next}
        </button>
      </div>
    </>
  );
}

/** Escape: out of the target back to the card, out of the card out of the tour; elsewhere it is not the tour's. */
function followEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== "Escape" || event.defaultPrevented || !(event.target instanceof Element))
    return;
  if (event.target.closest(`#${CARD_ID}`)) close();
  else if (event.target.closest(`[${TARGET_MARK}]`)) focusTourCard();
}
