import type { Value } from "../../../values/values.ts";
import { DistributionBars } from "../../surveys/distribution-bars.tsx";
import styles from "./answering.module.css";

interface Props {
  caption: string;
  /** Probabilities of the answers 1, 2, 3 and so on. */
  ratings: readonly number[];
  value?: Value;
  note?: string;
}

/** A distribution over 1..6 with its name above. */
export function RatingBars({ caption, ratings, value, note }: Props) {
  return (
    <figure className={styles.bars}>
      <figcaption>{caption}</figcaption>
      <DistributionBars
        distribution={ratings.map((p, i) => ({ option: String(i + 1), p }))}
        value={value}
      />
      {note && <p className="soft">{note}</p>}
    </figure>
  );
}
