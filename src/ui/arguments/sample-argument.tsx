import { useId } from "react";
import { sameProfile } from "../../store/profile.ts";
import type { Sample } from "../../surveys/samples.ts";
import { highlights } from "../../values/library.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import panel from "./arguments.module.css";
import styles from "./sample-argument.module.css";
import { StanceGauge } from "./stance-gauge.tsx";

/** Values that are named as the person's first, at most. */
const NAMED = 3;

interface Props {
  sample: Sample;
  onAnother: () => void;
}

/** What the model wrote earlier, in place of an argument of one's own. Buttons stay where they are from one sample to the next. */
export function SampleArgument({ sample, onAnother }: Props) {
  const title = useId();
  const texts = TEXTS.argument.sample;
  return (
    <section className={`inset ${styles.sample}`} aria-labelledby={title}>
      <div className={panel.foot}>
        <h3 id={title}>{texts.title}</h3>
        <div className={panel.small}>
          <button type="button" onClick={onAnother}>
            {texts.another}
          </button>
        </div>
      </div>
      <div className={styles.body} aria-live="polite" aria-atomic="true">
        <p className="soft">{texts.person(highlights(sample.profile, NAMED).high)}</p>
        <p className={styles.claim}>{TEXTS.argument.about(sample.claim, sample.seed)}</p>
        <StanceGauge argument={{ ...sample, form: "say", value: null }} compact />
        <blockquote className="voice">{sample.text}</blockquote>
      </div>
      <DialPerson sample={sample} />
    </section>
  );
}

/** Puts the made-up person on the dial, which can be undone there, and takes up the claim with its seed. */
function DialPerson({ sample: { profile, claim, seed } }: Pick<Props, "sample">) {
  const dialed = useApp((state) => state.claim === claim && sameProfile(state.profile, profile));
  const setProfile = useApp((state) => state.setProfile);
  const setClaim = useApp((state) => state.setClaim);
  const setSeed = useApp((state) => state.setSeed);
  const texts = TEXTS.argument.sample;
  return (
    <div className={panel.small}>
      <button
        type="button"
        title={texts.dialHint}
        onClick={() => {
          setProfile(profile);
          setClaim(claim);
          setSeed(seed);
        }}
      >
        {texts.dial}
      </button>
      <span role="status" className={panel.said}>
        {dialed && texts.dialed}
      </span>
    </div>
  );
}
