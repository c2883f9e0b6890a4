import { useRef } from "react";
import { stepNumber, TOUR_STEPS } from "../../../store/tour.ts";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { focusTourCard } from "./focus-card.ts";
import styles from "./tour.module.css";
import { TourCard } from "./tour-card.tsx";

/** The header's button, and the card as long as the tour runs. */
export function Tour() {
  const running = useApp((state) => state.tour.status === "running");
  const startTour = useApp((state) => state.startTour);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${styles.start}`}
        title={TEXTS.tour.buttonHint}
        onClick={() => (running ? focusTourCard() : startTour())}
      >
        {TEXTS.tour.button}
      </button>
      {running && <TourCard onClosed={() => button.current?.focus()} />}
    </>
  );
}

/** One line on the first visit, or when the page was left on the way; gone for good once it is answered. */
export function TourOffer() {
  const { status, step } = useApp((state) => state.tour);
  const startTour = useApp((state) => state.startTour);
  const resumeTour = useApp((state) => state.resumeTour);
  const closeTour = useApp((state) => state.closeTour);
  if (status !== "new" && status !== "paused") return null;
  const isNew = status === "new";
  return (
    <p className={styles.offer}>
      {isNew ? TEXTS.tour.offer : TEXTS.tour.offerPaused(stepNumber(step), TOUR_STEPS.length)}{" "}
      <button type="button" className={styles.link} onClick={isNew ? startTour : resumeTour}>
        {isNew ? TEXTS.tour.offerStart : TEXTS.tour.resume}
      </button>{" "}
      <button type="button" className={styles.link} onClick={closeTour}>
        {TEXTS.tour.decline}
      </button>
    </p>
  );
}
