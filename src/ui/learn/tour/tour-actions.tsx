import { sameProfile } from "../../../store/profile.ts";
import { asksModel, reached, TOUR, TOUR_STEPS } from "../../../store/tour.ts";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { focusTourCard } from "./focus-card.ts";
import styles from "./tour.module.css";
import { focusTarget } from "./use-target.ts";

interface Props {
  /** Another view is shown than the step's. */
  away: boolean;
  /** What the step points at is not there. */
  missing: boolean;
}

/** What can be done in the present step, and whether it is done. */
export function TourActions({ away, missing }: Props) {
  const id = useApp((state) => state.tour.step);
  const showStep = useApp((state) => state.showTourStep);
  const { view, targets, goal } = TOUR[id];
  const done = useApp((state) => goal !== undefined && reached(goal, state));
  if (away) {
    return (
      <div className={styles.actions}>
        <p className="soft">{TEXTS.tour.away(TEXTS.views.name[view])}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            showStep();
            focusTourCard();
          }}
        >
          {TEXTS.tour.show}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      {missing && <p className="soft">{TEXTS.tour.missing}</p>}
      <ActButton />
      {targets.length > 0 && !missing && (
        <button
          type="button"
          className={styles.link}
          title={TEXTS.tour.goThereHint}
          onClick={focusTarget}
        >
          {TEXTS.tour.goThere}
        </button>
      )}
      <RestoreButton />
      <span className={styles.done} role="status">
        {done && `✓ ${TEXTS.tour.done}`}
      </span>
    </div>
  );
}

/** Does the step for the visitor. It keeps the focus while it works, so it is only called disabled. */
function ActButton() {
  const id = useApp((state) => state.tour.step);
  const act = useApp((state) => state.actTourStep);
  const loading = useApp(
    (state) => asksModel(TOUR[state.tour.step]) && state.engineStatus.phase !== "ready",
  );
  const working = useApp(
    ({ tour, argumentRuns, survey }) =>
      asksModel(TOUR[tour.step]) &&
      (argumentRuns[0]?.status === "running" || survey?.status === "running"),
  );
  const label = TEXTS.tour.step[id].act;
  if (label === undefined) return null;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={loading || working}
        onClick={() => !loading && !working && act()}
      >
        {working ? TEXTS.tour.working : label}
      </button>
      {loading && <p className="soft">{TEXTS.tour.loading}</p>}
    </>
  );
}

/** On the last step: the dial as it was before the tour, if it is another now. */
function RestoreButton() {
  const offered = useApp(
    ({ tour, profile, dialBeforeTour }) =>
      tour.step === TOUR_STEPS.at(-1) &&
      dialBeforeTour !== null &&
      !sameProfile(profile, dialBeforeTour),
  );
  const restore = useApp((state) => state.restoreDial);
  if (!offered) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        restore();
        focusTourCard();
      }}
    >
      {TEXTS.tour.restore}
    </button>
  );
}
