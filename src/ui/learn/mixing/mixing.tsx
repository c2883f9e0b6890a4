import { useState } from "react";
import { TEXTS } from "../../texts.ts";
import { BranchDetail } from "./branch-detail.tsx";
import { BranchPicture } from "./branch-picture.tsx";
import { type Branch, isValue } from "./branches.ts";
import { GateSlider } from "./gate-slider.tsx";
import styles from "./mixing.module.css";

/** How gated adapters add up to a layer's output, drawn along with the dial. */
export function Mixing() {
  const [chosen, setChosen] = useState<Branch>("security");
  const [pointed, setPointed] = useState<Branch | null>(null);
  const texts = TEXTS.learn.mixing;
  return (
    <>
      <p>{texts.intro}</p>
      <p>{texts.try}</p>
      <div className={styles.figure}>
        <BranchPicture
          chosen={chosen}
          shown={pointed ?? chosen}
          onChoose={setChosen}
          onPoint={setPointed}
          detailId="mixing-detail"
        />
        <BranchDetail id="mixing-detail" branch={pointed ?? chosen} />
        <div className={styles.slider}>{isValue(chosen) && <GateSlider value={chosen} />}</div>
      </div>
      <h3 className={styles.heading}>{texts.terms}</h3>
      <dl className={styles.terms}>
        {texts.termTexts.map(([symbol, text]) => (
          <div key={symbol}>
            <dt>
              <var>{symbol}</var>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{texts.live}</p>
    </>
  );
}
