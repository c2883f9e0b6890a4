import { useId, useState } from "react";
import { COLUMNS_MAX, type Column, type ColumnSource } from "../../store/compare-columns.ts";
import { LIBRARY } from "../../store/library.ts";
import { profileOrigin } from "../../store/profile-origin.ts";
import type { SavedProfile } from "../../store/saved-profiles.ts";
import type { CountryEntry } from "../../values/library.ts";
import { HIGHER_ORDER_VALUES } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./add-column.module.css";
import { originName } from "./use-columns.ts";

/** A profile that can become a column. */
interface Offer {
  /** Its name in the list's own memory. */
  readonly key: string;
  readonly label: string;
  readonly source: ColumnSource;
  /** Given to the column when the source has no name of its own. */
  readonly name?: string;
}

/** Adds a column: what is on the dial, as it is now, or one of many profiles from a list. */
export function AddColumn() {
  const columns = useApp((state) => state.columns);
  const profile = useApp((state) => state.profile);
  const saved = useApp((state) => state.savedProfiles);
  const addColumn = useApp((state) => state.addColumn);
  const [chosen, setChosen] = useState("");
  const id = useId();
  const full = columns.length === COLUMNS_MAX;
  const groups = offers(saved);
  const free = groups
    .flatMap((group) => group.offers)
    .filter(({ source }) => isFree(source, columns));
  const offer = free.find(({ key }) => key === chosen) ?? free[0];

  function addDialed() {
    const name = originName(profileOrigin(profile, saved)) ?? nextSnapshot(columns);
    addColumn({ kind: "profile", profile }, name);
  }

  return (
    <div className={styles.add}>
      <button type="button" className="button" disabled={full} onClick={addDialed}>
        {TEXTS.compare.addDial}
      </button>
      <form
        className={styles.other}
        onSubmit={(event) => {
          event.preventDefault();
          if (offer) addColumn(offer.source, offer.name);
        }}
      >
        <label htmlFor={id} className="visually-hidden">
          {TEXTS.compare.addOther}
        </label>
        <select
          id={id}
          className={styles.list}
          value={offer?.key}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.offers.map(({ key, label, source }) => (
                <option key={key} value={key} disabled={!isFree(source, columns)}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" className="button" disabled={full}>
          {TEXTS.compare.add}
        </button>
      </form>
      <p className={`soft ${styles.note}`} role="status">
        {full && TEXTS.compare.full}
      </p>
    </div>
  );
}

/** A column that is there already is not offered again; countries and saved profiles may be. */
function isFree(source: ColumnSource, columns: readonly Column[]): boolean {
  if (source.kind === "profile") return true;
  return columns.every(({ source: taken }) =>
    taken.kind === "archetype" && source.kind === "archetype"
      ? taken.higher !== source.higher
      : taken.kind !== source.kind,
  );
}

/** The first numbered name that no column has. */
function nextSnapshot(columns: readonly Column[]): string {
  let n = 1;
  while (columns.some(({ name }) => name === TEXTS.compare.snapshot(n))) n += 1;
  return TEXTS.compare.snapshot(n);
}

/** All that can be added, in the list's groups. */
function offers(saved: readonly SavedProfile[]): { label: string; offers: readonly Offer[] }[] {
  const { addGroups, addLive, neutral } = TEXTS.compare;
  const basic: readonly Offer[] = [
    { key: "dial", label: addLive, source: { kind: "dial" } },
    { key: "neutral", label: neutral, source: { kind: "neutral" } },
  ];
  const archetypes = HIGHER_ORDER_VALUES.map((higher): Offer => {
    return {
      key: higher,
      label: TEXTS.higherOrder[higher].preset,
      source: { kind: "archetype", higher },
    };
  });
  return [
    { label: addGroups.basic, offers: basic },
    { label: addGroups.archetypes, offers: archetypes },
    { label: addGroups.saved, offers: saved.map(named) },
    { label: addGroups.countries, offers: LIBRARY.countries.map(named) },
  ].filter((group) => group.offers.length > 0);
}

function named({ id, name, profile }: Named): Offer {
  return { key: String(id), label: name, name, source: { kind: "profile", profile } };
}

/** A saved profile (its id is a number) or a country (its code). */
type Named = Pick<SavedProfile | CountryEntry, "id" | "name" | "profile">;
