import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./link-notice.module.css";

/** Says what is wrong with the profile in the address, as long as something is. */
export function LinkNotice() {
  const problem = useApp((state) => state.linkProblem);
  const dismiss = useApp((state) => state.dismissLinkProblem);
  if (problem === null) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>{TEXTS.link.problem[problem]}</p>
      <button type="button" className="button" onClick={dismiss}>
        {TEXTS.link.dismiss}
      </button>
    </div>
  );
}
