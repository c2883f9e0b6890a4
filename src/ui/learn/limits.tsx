import { useApp } from "../app-store.tsx";
import { megabytes } from "../texts/words.ts";
import { TEXTS } from "../texts.ts";
import styles from "./text.module.css";

/** What the page must not be taken for, what the model cannot do and where its words come from. */
export function Limits() {
  const { lead, parts, size } = TEXTS.learn.limits;
  const parameters = useApp(({ engineStatus }) =>
    engineStatus.phase === "ready" ? engineStatus.info.parameters : null,
  );
  return (
    <>
      <p>
        <strong>{lead}</strong>
      </p>
      {parts.map((part) => (
        <div key={part.title} className={styles.part}>
          <h3>{part.title}</h3>
          {"list" in part ? (
            <ul className={styles.list}>
              {part.list.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : (
            part.text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)
          )}
        </div>
      ))}
      {parameters !== null && parameters > 0 && <p>{size(megabytes(parameters))}</p>}
    </>
  );
}
