import { useId, useState } from "react";
import { COLUMNS_MAX, type ColumnSource } from "../../store/compare-columns.ts";
import { LIBRARY } from "../../store/library.ts";
import { profileOrigin } from "../../store/profile-origin.ts";
import type { SavedProfile } from "../../store/saved-profiles.ts";
import { HIGHER_ORDER_VALUES } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./add-column.module.css";
import { originName } from "./use-columns.ts";

/** A profile that can become a column. */
interface Offer {
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
  const [chosen, setChosen] = useState("0");
  const id = useId();
  const full = columns.length === COLUMNS_MAX;
  const groups = offers(saved);
  const all = groups.flatMap((group) => group.offers);
  const offer = all[Number(chosen)] ?? all[0];

  function addDialed() {
    const copies = columns.filter(({ source }) => source.kind === "profile").length;
    const name = originName(profileOrigin(profile, saved)) ?? TEXTS.compare.snapshot(copies + 1);
    addColumn({ kind: "profile", profile }, name);
  }

  let index = 0;
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
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.offers.map(({ label }) => (
                <option key={index} value={index++}>
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

/** All that can be added, in the list's groups. */
function offers(saved: readonly SavedProfile[]): { label: string; offers: readonly Offer[] }[] {
  const { addGroups, addLive, neutral } = TEXTS.compare;
  return [
    {
      label: addGroups.basic,
      offers: [
        { label: addLive, source: { kind: "dial" } },
        { label: neutral, source: { kind: "neutral" } },
      ],
    },
    {
      label: addGroups.archetypes,
      offers: HIGHER_ORDER_VALUES.map((higher) => ({
        label: TEXTS.higherOrder[higher].preset,
        source: { kind: "archetype", higher },
      })),
    },
    { label: addGroups.saved, offers: saved.map(named) },
    { label: addGroups.countries, offers: LIBRARY.countries.map(named) },
  ].filter((group) => group.offers.length > 0) as { label: string; offers: readonly Offer[] }[];
}

function named({ name, profile }: Pick<SavedProfile, "name" | "profile">): Offer {
  return { label: name, name, source: { kind: "profile", profile } };
}
