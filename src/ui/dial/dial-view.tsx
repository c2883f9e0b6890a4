import { Arguments } from "../arguments/arguments.tsx";
import { Surveys } from "../surveys/surveys.tsx";
import { Dial } from "./dial.tsx";
import styles from "./dial-view.module.css";

/** The dial beside what it changes: arguments and answers. */
export function DialView() {
  return (
    <div className={styles.view}>
      <Dial />
      <div className={styles.results}>
        <Arguments />
        <Surveys />
      </div>
    </div>
  );
}
