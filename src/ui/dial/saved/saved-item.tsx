import { useEffect, useRef, useState } from "react";
import type { SavedProfile } from "../../../store/saved-profiles.ts";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { ProfileStar } from "../profile-star.tsx";
import { EditItem } from "./edit-item.tsx";
import styles from "./saved.module.css";

interface Props {
  saved: SavedProfile;
  /** Called when the profile was put on the dial. */
  onUsed: () => void;
}

/** One kept profile, to be used, renamed or deleted. */
export function SavedItem({ saved, onUsed }: Props) {
  const setProfile = useApp((state) => state.setProfile);
  const deleteProfile = useApp((state) => state.deleteProfile);
  const [editing, setEditing] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // After editing, the keyboard goes on from where it came.
  useEffect(() => {
    if (wasEditing.current && !editing) rename.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  if (editing) return <EditItem saved={saved} onDone={() => setEditing(false)} />;
  return (
    <li className={styles.item}>
      <ProfileStar profile={saved.profile} size={64} />
      <div className={styles.words}>
        <strong>{saved.name}</strong>
        <p className={`soft ${styles.notes}`}>{saved.notes}</p>
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className="button"
          aria-label={TEXTS.dial.saved.applyLabel(saved.name)}
          onClick={() => {
            setProfile(saved.profile);
            onUsed();
          }}
        >
          {TEXTS.dial.saved.apply}
        </button>
        <button
          ref={rename}
          type="button"
          className="button"
          aria-label={TEXTS.dial.saved.editLabel(saved.name)}
          onClick={() => setEditing(true)}
        >
          {TEXTS.dial.saved.edit}
        </button>
        <button
          type="button"
          className="button"
          aria-label={TEXTS.dial.saved.removeLabel(saved.name)}
          onClick={() => deleteProfile(saved.id)}
        >
          {TEXTS.dial.saved.remove}
        </button>
      </div>
    </li>
  );
}
