import { VIEWS } from "../../store/view.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./navigation.module.css";

/** The views, as buttons: the address' fragment is the state's, so there is no anchor to follow. */
export function Navigation() {
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  return (
    <nav className={styles.navigation} aria-label={TEXTS.views.label}>
      {VIEWS.map((candidate) => (
        <button
          key={candidate}
          type="button"
          className={styles.view}
          aria-current={candidate === view ? "page" : undefined}
          onClick={() => setView(candidate)}
        >
          {TEXTS.views.name[candidate]}
        </button>
      ))}
    </nav>
  );
}
