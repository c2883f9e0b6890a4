import type { LearnPlace } from "../../store/learn.ts";
import { TEXTS } from "../texts.ts";
import styles from "./explain.module.css";
import { LearnLink } from "./learn-link.tsx";

interface Props {
  /** What it is about, for those who do not see where it stands; the panel's title. */
  about: string;
  /** Two to five sentences. */
  text: string;
  /** Where the view Learn says more. */
  more?: LearnPlace;
}

/** "What am I looking at?": a panel explained in a few sentences, folded away until somebody asks. */
export function Explain({ about, text, more }: Props) {
  const { question, more: readMore } = TEXTS.learn.explain;
  const hidden = <span className="visually-hidden">: {about}</span>;
  return (
    <details className={styles.explain}>
      <summary>
        {question}
        {hidden}
      </summary>
      <p>
        {text}{" "}
        {more && (
          <LearnLink to={more}>
            {readMore}
            {hidden}
          </LearnLink>
        )}
      </p>
    </details>
  );
}
