import { useEffect, useRef } from "react";
import type { SavedProfile } from "../../../store/saved-profiles.ts";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { ProfileStar } from "../profile-star.tsx";
import { ProfileFields, readFields } from "./profile-fields.tsx";
import styles from "./saved.module.css";

/** A kept profile whose name and notes are being changed. */
export function EditItem({ saved, onDone }: { saved: SavedProfile; onDone: () => void }) {
  const renameProfile = useApp((state) => state.renameProfile);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.select(), []);
  return (
    <li className={styles.item}>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const { name, notes } = readFields(event.currentTarget);
          renameProfile(saved.id, name, notes);
          onDone();
        }}
      >
        <ProfileStar profile={saved.profile} size={64} />
        <ProfileFields name={saved.name} notes={saved.notes} />
        <div className={styles.actions}>
          <button type="submit" className="button primary">
            {TEXTS.dial.saved.confirmEdit}
          </button>
          <button type="button" className="button" onClick={onDone}>
            {TEXTS.dial.saved.cancel}
          </button>
        </div>
      </form>
    </li>
  );
}
