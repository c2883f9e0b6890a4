import { type KeyboardEvent, useId, useState } from "react";
import { LIBRARY } from "../../../store/library.ts";
import { useApp } from "../../app-store.tsx";
import { Segmented } from "../../parts/segmented.tsx";
import { TEXTS } from "../../texts.ts";
import { ProfileStar } from "../profile-star.tsx";
import { ENTRIES, type EntryKind } from "./entries.ts";
import styles from "./library.module.css";
import { matches } from "./search.ts";

const KINDS = ["all", "country", "group", "archetype"] as const;

/** The library with its search; a click puts a profile on the dial. */
export function LibraryList({ onChosen }: { onChosen: () => void }) {
  const searchId = useId();
  const setProfile = useApp((state) => state.setProfile);
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<EntryKind | "all">("all");
  const found = ENTRIES.filter(
    (entry) =>
      (kind === "all" || entry.kind === kind) &&
      matches(`${entry.name}. ${entry.high}. ${entry.low}`, query),
  );
  return (
    <>
      <p className="soft">{TEXTS.dial.library.intro}</p>
      <div className={styles.controls}>
        <label htmlFor={searchId} className="visually-hidden">
          {TEXTS.dial.library.search}
        </label>
        <input
          id={searchId}
          data-first
          type="search"
          className={styles.search}
          placeholder={TEXTS.dial.library.searchHint}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Segmented
          label={TEXTS.dial.library.kindLabel}
          options={KINDS.map((value) => ({ value, label: TEXTS.dial.library.kind[value] }))}
          chosen={kind}
          onChoose={setKind}
        />
        <p role="status" className={`soft ${styles.count}`}>
          {TEXTS.dial.library.found(found.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <p className={styles.list}>{TEXTS.dial.library.nothing}</p>
      ) : (
        <ul className={styles.list} onKeyDown={moveFocus}>
          {found.map((entry) => (
            <li key={entry.key}>
              <button
                type="button"
                className={`button ${styles.entry}`}
                onClick={() => {
                  setProfile(entry.profile);
                  onChosen();
                }}
              >
                <ProfileStar profile={entry.profile} />
                <span>
                  <strong>{entry.name}</strong>
                  <span className={styles.words}>{entry.high}</span>
                  <span className={styles.words}>{entry.low}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.source}>
        {TEXTS.dial.library.notes} {TEXTS.dial.library.source(LIBRARY.source)}
      </p>
    </>
  );
}

/** The arrow keys go through the list as well, which is quicker than the tab key. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons: (Element | null)[] = [...event.currentTarget.querySelectorAll("button")];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
