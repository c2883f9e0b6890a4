import { useState } from "react";
import { suggestedClaims } from "../../surveys/claims.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./arguments.module.css";
import { TopicLibrary } from "./topic-library.tsx";

const SHOWN = 4;

/** A few claims to pick from, more on demand, and the way to all of them. */
export function Suggestions() {
  const setClaim = useApp((state) => state.setClaim);
  const [page, setPage] = useState(0);
  const [browsing, setBrowsing] = useState(false);
  return (
    <>
      <fieldset className={styles.suggestions}>
        <legend className="visually-hidden">{TEXTS.argument.suggestions}</legend>
        {suggestedClaims(page, SHOWN).map((claim) => (
          <button
            key={claim.text}
            type="button"
            className={`button ${styles.suggestion}`}
            onClick={() => setClaim(claim.text)}
          >
            <span className={styles.field}>{TEXTS.argument.field[claim.field]}</span>
            {claim.text}
          </button>
        ))}
      </fieldset>
      <p className={styles.more}>
        <button type="button" onClick={() => setPage((before) => before + 1)}>
          {TEXTS.argument.moreSuggestions}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => setBrowsing(true)}>
          {TEXTS.argument.library.open}
        </button>
      </p>
      {browsing && <TopicLibrary onChoose={setClaim} onClose={() => setBrowsing(false)} />}
    </>
  );
}
