import { useId, useState } from "react";
import { fileName } from "../../store/export/file-name.ts";
import {
  type About,
  aboutResults,
  allResults,
  type Results,
  resultsCsv,
  resultsJson,
} from "../../store/export/results.ts";
import { useApp } from "../app-store.tsx";
import { useColumns } from "../compare/use-columns.ts";
import { download } from "../parts/download.ts";
import { TEXTS } from "../texts.ts";
import styles from "./take-away.module.css";

/** All results so far, each as a table or as JSON, and everything in one file. */
export function ResultFiles() {
  const id = useId();
  const state = useApp((whole) => whole);
  const columns = useColumns();
  const [saved, setSaved] = useState("");
  const texts = TEXTS.takeAway.results;
  const results = allResults(
    state,
    ({ mark }) => columns.find((column) => column.mark === mark)?.name ?? mark,
  );

  const save = (extension: keyof typeof TYPES, what: string, write: (about: About) => string) => {
    const about = aboutResults(state, new Date(), texts.note);
    const name = fileName(extension, what, about.saved.slice(0, "2026-01-05".length));
    download(new Blob([write(about)], { type: TYPES[extension] }), name);
    setSaved(texts.saved(name));
  };

  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{texts.title}</h3>
      <p>{results.length === 0 ? texts.none : texts.intro}</p>
      <ul className={styles.files}>
        {results.map((part) => (
          <FileRow
            key={part.kind}
            results={part}
            onCsv={() => save("csv", part.kind, (about) => resultsCsv(about, part))}
            onJson={() => save("json", part.kind, (about) => resultsJson(about, [part]))}
          />
        ))}
      </ul>
      <div className={styles.row}>
        {results.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => save("json", "results", (about) => resultsJson(about, results))}
          >
            {texts.all}
          </button>
        )}
        <span className="soft" role="status">
          {saved}
        </span>
      </div>
    </section>
  );
}

const TYPES = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
} as const;

interface RowProps {
  results: Results;
  onCsv: () => void;
  onJson: () => void;
}

function FileRow({ results: { kind, rows }, onCsv, onJson }: RowProps) {
  const { kindName, rowsOf, csv, json } = TEXTS.takeAway.results;
  const about = (format: string) => `${format}: ${kindName[kind]}`;
  return (
    <li className={styles.file}>
      <span>
        {kindName[kind]} <span className="soft">{rowsOf(rows.length)}</span>
      </span>
      <button type="button" className="button" aria-label={about(csv)} onClick={onCsv}>
        {csv}
      </button>
      <button type="button" className="button" aria-label={about(json)} onClick={onJson}>
        {json}
      </button>
    </li>
  );
}
