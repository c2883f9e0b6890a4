import { useEffect } from "react";
import type { Kept } from "../../engine/types.ts";
import { storedBytes } from "../../store/model-cache.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./stored-models.module.css";

/** How much the browser keeps of models, and, folded away, of which ones; can clear it. @param kept what came of keeping the open one. */
export function StoredModels({ kept }: { kept: Kept | undefined }) {
  const models = useApp((state) => state.storedModels);
  const problem = useApp((state) => state.storedModelsProblem);
  const look = useApp((state) => state.lookForStoredModels);
  const clear = useApp((state) => state.clearStoredModels);
  useEffect(() => {
    look();
  }, [look]);
  if (models === null && problem === null) return null;
  const texts = TEXTS.storedModels;
  const stored = models ?? [];
  return (
    <details className={styles.stored}>
      <summary>{texts.summary(storedBytes(stored))}</summary>
      {kept && (kept !== "kept" || stored.length > 0) && <p>{texts.kept[kept]}</p>}
      {stored.length > 0 && (
        <ul className={styles.list}>
          {stored.map(({ folder, name, bytes }) => (
            <li key={folder}>{texts.model(name, bytes)}</li>
          ))}
        </ul>
      )}
      <p role="status">
        {problem !== null && <span className="alarm">{texts.problem(problem)}</span>}
        {models?.length === 0 && texts.nothing}
      </p>
      {/* It stays when there is nothing left, so that the keyboard does not lose its place. */}
      <button type="button" className="button" aria-label={texts.clearHint} onClick={clear}>
        {texts.clear}
      </button>
    </details>
  );
}
