import { type DragEvent, useState } from "react";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./pack-loader.module.css";

/** Where the build puts the files of public/. */
const SCHEMA = `${import.meta.env.BASE_URL}survey-pack.schema.json`;

/** Takes a survey pack from the visitor's own file, by button or drop; the file stays in the browser. */
export function PackLoader({ onChange }: { onChange: () => void }) {
  const loaded = useApp((state) => state.yourLoaded);
  const problem = useApp((state) => state.yourPackProblem);
  const loadYourPack = useApp((state) => state.loadYourPack);
  const removeYourPack = useApp((state) => state.removeYourPack);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    await loadYourPack(file);
    onChange();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className={`card ${styles.pack}`} aria-labelledby="pack-title">
      <h3 id="pack-title">{TEXTS.you.packTitle}</h3>
      <p>{TEXTS.you.packIntro}</p>
      <label
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = "";
          }}
        />
        <span className="button">{TEXTS.you.packChoose}</span>
        <span className="soft">{TEXTS.you.packDrop}</span>
      </label>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          <strong>{TEXTS.you.packRefused}</strong> {problem}
        </p>
      )}
      {loaded !== null && (
        <div className={styles.loaded}>
          <p role="status">{TEXTS.you.packTaken(loaded.pack.title, loaded.pack.items.length)}</p>
          <p className="soft">{TEXTS.you.packReplaces}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              removeYourPack();
              onChange();
            }}
          >
            {TEXTS.you.packRemove}
          </button>
        </div>
      )}
      <details className={styles.example}>
        <summary>{TEXTS.you.packExample}</summary>
        <pre>{TEXTS.you.packExampleText}</pre>
      </details>
      <a href={SCHEMA} target="_blank" rel="noreferrer">
        {TEXTS.you.packSchema}
      </a>
    </section>
  );
}
