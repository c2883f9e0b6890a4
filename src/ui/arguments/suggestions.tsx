import { useState } from "react";
import { TOPIC_CLAIMS } from "../../surveys/claims.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./arguments.module.css";

const SHOWN = 4;
/** Steps through the claims so that neighbours come from different fields; has no divisor in common with their number. */
const STRIDE = 7;

/** A few claims to pick from, and more on demand. */
export function Suggestions() {
  const setClaim = useApp((state) => state.setClaim);
  const [page, setPage] = useState(0);
  const claims = Array.from({ length: SHOWN }, (_, i) => {
    const index = ((page * SHOWN + i) * STRIDE) % TOPIC_CLAIMS.length;
    return TOPIC_CLAIMS[index];
  });
  return (
    <fieldset className={styles.suggestions}>
      <legend className="visually-hidden">{TEXTS.argument.suggestions}</legend>
      {claims.map(
        (claim) =>
          claim && (
            <button
              key={claim.text}
              type="button"
              className={`button ${styles.suggestion}`}
              onClick={() => setClaim(claim.text)}
            >
              <span className={styles.field}>{TEXTS.argument.field[claim.field]}</span>
              {claim.text}
            </button>
          ),
      )}
      <button
        type="button"
        className={`button ${styles.more}`}
        onClick={() => setPage((before) => before + 1)}
      >
        {TEXTS.argument.moreSuggestions}
      </button>
    </fieldset>
  );
}
