import { useState } from "react";
import { isComplete, scoreValues } from "../../surveys/scoring.ts";
import { ItemGuesses } from "./item-guesses.tsx";
import { ModelAsYou } from "./model-as-you.tsx";
import { PackLoader } from "./pack-loader.tsx";
import { Questionnaire } from "./questionnaire.tsx";
import { Start } from "./start.tsx";
import { useYourSurvey } from "./use-your-survey.ts";
import styles from "./you-view.module.css";
import { YourScores } from "./your-scores.tsx";

/** The visitor answers a survey, sees their own values, and lets the model answer in their place. */
export default function YouView() {
  const { pack, place, answers } = useYourSurvey();
  const [asking, setAsking] = useState(false);
  // Only a visitor who came here by a button is taken to the new part; opening the page moves no focus.
  const [moved, setMoved] = useState(false);
  const ask = (now: boolean) => {
    setAsking(now);
    setMoved(true);
  };
  const rest = () => ask(false);
  if (place >= pack.items.length) {
    return (
      <div className={styles.results}>
        <YourScores focus={moved} onAsk={() => ask(true)} onRest={rest} />
        {isComplete(scoreValues(pack, answers)) && <ModelAsYou />}
        <ItemGuesses />
        <PackLoader onChange={rest} />
      </div>
    );
  }
  return (
    <div className={styles.narrow}>
      {asking ? (
        <Questionnaire onPause={rest} />
      ) : (
        <>
          <Start focus={moved} onBegin={() => ask(true)} onRest={rest} />
          <PackLoader onChange={rest} />
        </>
      )}
    </div>
  );
}
