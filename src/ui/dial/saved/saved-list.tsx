import { useRef } from "react";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { DeletedNote } from "./deleted-note.tsx";
import styles from "./saved.module.css";
import { SavedItem } from "./saved-item.tsx";

/** The kept profiles, and the way back for the one deleted last. */
export function SavedList({ onUsed }: { onUsed: () => void }) {
  const savedProfiles = useApp((state) => state.savedProfiles);
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <DeletedNote onUndone={() => list.current?.focus()} />
      <div ref={list} className={styles.list} tabIndex={-1}>
        {savedProfiles.length === 0 ? (
          <p>{TEXTS.dial.saved.empty}</p>
        ) : (
          <ul>
            {savedProfiles.map((saved) => (
              <SavedItem key={saved.id} saved={saved} onUsed={onUsed} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
