import { type FormEvent, useState } from "react";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { ProfileStar } from "../profile-star.tsx";
import { ProfileFields, readFields } from "./profile-fields.tsx";
import styles from "./saved.module.css";

/** Keeps the profile on the dial under a name. */
export function SaveForm() {
  const profile = useApp((state) => state.profile);
  const saveProfile = useApp((state) => state.saveProfile);
  const isUnkept = useApp((state) => state.unkept.includes("savedProfiles"));
  const [savedName, setSavedName] = useState<string | null>(null);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name, notes } = readFields(event.currentTarget);
    saveProfile(name, notes);
    setSavedName(name.trim());
    event.currentTarget.reset();
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <ProfileStar profile={profile} size={64} />
      <ProfileFields />
      <button type="submit" className="button primary">
        {TEXTS.dial.saved.save}
      </button>
      <p role="status" className={`soft ${styles.said}`}>
        {savedName !== null && !isUnkept && TEXTS.dial.saved.saved(savedName)}
      </p>
    </form>
  );
}
