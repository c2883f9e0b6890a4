import {
  expectedRating,
  mixRatings,
  ratingsGiven,
  sharpen,
  WORKED_EXAMPLE,
} from "../../../store/worked-example.ts";
import { HIGHER_ORDER_OF } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { ValueMark } from "../../parts/value-mark.tsx";
import { TEXTS } from "../../texts.ts";
import styles from "./answering.module.css";
import { RatingBars } from "./rating-bars.tsx";
import { RealAnswer } from "./real-answer.tsx";

const { item, readings, sharpness } = WORKED_EXAMPLE;
const SHARP = sharpen(readings, sharpness);

/** The way of one portrait to its answer, calculated along with the dial, with the model's own answer beside it. */
export function Answering() {
  const profile = useApp((state) => state.profile);
  const texts = TEXTS.learn.answering;
  const [asks, reads, givens, sums] = texts.steps;
  const answer = mixRatings(SHARP, profile);
  return (
    <>
      <p>{texts.intro}</p>
      <ol className={styles.steps}>
        <li>
          <h3>{asks}</h3>
          <blockquote className={styles.item}>{texts.question(item)}</blockquote>
        </li>
        <li>
          <h3>{reads}</h3>
          <p>{texts.read}</p>
          <ReadingTable />
        </li>
        <li>
          <h3>{givens}</h3>
          <p>{texts.given}</p>
          <div className={styles.row}>
            {SHARP.map(({ value }) => (
              <RatingBars
                key={value}
                caption={texts.givenLabel(TEXTS.value[value].name, profile[value])}
                ratings={ratingsGiven(profile[value])}
                value={value}
              />
            ))}
          </div>
        </li>
        <li>
          <h3>{sums}</h3>
          <p>{texts.sum}</p>
          <div className={styles.row}>
            <RatingBars
              caption={texts.ideal}
              ratings={answer}
              note={texts.expected(expectedRating(answer))}
            />
            <RealAnswer />
          </div>
          <p className="soft">{texts.gap}</p>
        </li>
      </ol>
      <h3 className={styles.heading}>{texts.claimTitle}</h3>
      <ol className={styles.plain}>
        {texts.claim.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}

/** What the portrait may be about, before and after sharpening. */
function ReadingTable() {
  const texts = TEXTS.learn.answering;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{texts.readTable}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.value}</th>
          <th scope="col">{texts.readShare}</th>
          <th scope="col">{texts.sharpShare}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map(({ value, share }, i) => (
          <tr key={value}>
            <th scope="row">
              <ValueMark higher={HIGHER_ORDER_OF[value]} size={11} /> {TEXTS.value[value].name}
            </th>
            <td>{texts.percent(share)}</td>
            <td>{texts.percent(SHARP[i]?.share ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
