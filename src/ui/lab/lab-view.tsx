import styles from "./lab.module.css";
import { Measured } from "./measured.tsx";
import { Response } from "./response.tsx";

/** Experiments: what was recorded with the shipped model, and one to run here. */
export default function LabView() {
  return (
    <div className={styles.view}>
      <Measured />
      <Response />
    </div>
  );
}
