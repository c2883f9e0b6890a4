import { useId } from "react";
import { NAME_LENGTH, NOTES_LENGTH } from "../../../store/saved-profiles.ts";
import { TEXTS } from "../../texts.ts";
import styles from "./saved.module.css";

interface Props {
  name?: string;
  notes?: string;
}

/** Fields for a profile's name and notes, called "name" and "notes" in their form. */
export function ProfileFields({ name, notes }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}name`} className={styles.label}>
        {TEXTS.dial.saved.name}
        <input
          id={`${id}name`}
          data-first
          name="name"
          className={styles.field}
          defaultValue={name}
          maxLength={NAME_LENGTH}
          required
          pattern=".*\S.*"
          autoComplete="off"
        />
      </label>
      <label htmlFor={`${id}notes`} className={styles.label}>
        {TEXTS.dial.saved.notes}
        <textarea
          id={`${id}notes`}
          name="notes"
          className={styles.field}
          defaultValue={notes}
          maxLength={NOTES_LENGTH}
          rows={1}
          placeholder={TEXTS.dial.saved.notesHint}
        />
      </label>
    </>
  );
}

/** What the fields hold. */
export function readFields(form: HTMLFormElement): { name: string; notes: string } {
  const data = new FormData(form);
  return { name: String(data.get("name") ?? ""), notes: String(data.get("notes") ?? "") };
}
