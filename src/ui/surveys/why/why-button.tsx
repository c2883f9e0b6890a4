import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import styles from "./why.module.css";
import { whyPanelId } from "./why-panel.tsx";

interface Props {
  /** Id of the opinion or behaviour. */
  item: string;
  /** Its text, for those who do not see beside what the button stands. */
  about: string;
}

/** Opens and closes the bars that tell which values push this answer. */
export function WhyButton({ item, about }: Props) {
  const open = useApp((state) => state.whyItem === item);
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  const askWhy = useApp((state) => state.askWhy);
  const closeWhy = useApp((state) => state.closeWhy);
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={open}
      aria-controls={open ? whyPanelId(item) : undefined}
      disabled={!ready && !open}
      onClick={() => (open ? closeWhy() : askWhy(item))}
    >
      {TEXTS.survey.why.ask}
      <span className="visually-hidden">: {about}</span>
    </button>
  );
}
