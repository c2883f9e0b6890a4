import { useState } from "react";
import { profileOrigin } from "../../store/profile-origin.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./profile-bar.module.css";
import { SavedDialog } from "./saved/saved-dialog.tsx";

/** What is on the dial, by name if it has one, and the way to the visitor's own profiles. */
export function ProfileBar() {
  // The words and not their parts, which would be new ones in every frame of a drag.
  const origin = useApp((state) =>
    TEXTS.dial.onDial(profileOrigin(state.profile, state.savedProfiles)),
  );
  const savedCount = useApp((state) => state.savedProfiles.length);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.bar}>
      <p role="status">{origin}</p>
      <button
        type="button"
        className={`button ${styles.open}`}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {TEXTS.dial.saved.open(savedCount)}
      </button>
      <SavedDialog open={isOpen} onClose={() => setIsOpen(false)} />
    </div>
  );
}
