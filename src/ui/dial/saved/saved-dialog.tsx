import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { Dialog } from "../dialog.tsx";
import { SaveForm } from "./save-form.tsx";
import styles from "./saved.module.css";
import { SavedList } from "./saved-list.tsx";

/** The visitor's own profiles: keep the present one, use, rename and delete the kept ones. */
export function SavedDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const isUnkept = useApp((state) => state.unkept.includes("savedProfiles"));
  return (
    <Dialog open={open} onClose={onClose} title={TEXTS.dial.saved.title}>
      {isUnkept ? (
        <p role="alert" className={styles.unkept}>
          {TEXTS.dial.saved.unkept}
        </p>
      ) : (
        <p className="soft">{TEXTS.dial.saved.intro}</p>
      )}
      <SaveForm />
      <SavedList onUsed={onClose} />
    </Dialog>
  );
}
