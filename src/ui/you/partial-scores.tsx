import { type ByValue, VALUES } from "../../values/values.ts";
import { TEXTS } from "../texts.ts";
import styles from "./your-scores.module.css";

/** What can be said when not all ten values have a score: which are missing, and the scores that there are. */
export function PartialScores({ scores }: { scores: ByValue<number | null> }) {
  const missing = VALUES.filter((value) => scores[value] === null);
  const scored = VALUES.flatMap((value) => {
    const score = scores[value];
    return score === null ? [] : [{ value, score }];
  });
  return (
    <>
      <p>{TEXTS.you.missing(missing.map((value) => TEXTS.value[value].name.toLowerCase()))}</p>
      {scored.length > 0 && (
        <table className={styles.partial}>
          <caption>{TEXTS.you.scored}</caption>
          <tbody>
            {scored.map(({ value, score }) => (
              <tr key={value}>
                <th scope="row">{TEXTS.value[value].name}</th>
                <td>{TEXTS.number(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
