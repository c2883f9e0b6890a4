import { useDeferredValue, useMemo, useState } from "react";
import { type DialRun, isStale } from "../../../store/dial-run.ts";
import {
  BEHAVIOURS,
  BEHAVIOURS_BY_VALUE,
  type BehaviourRow,
  byProbability,
} from "../../../surveys/behaviours.ts";
import { HIGHER_ORDER_OF } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { Explain } from "../../parts/explain.tsx";
import { Segmented } from "../../parts/segmented.tsx";
import { ValueMark } from "../../parts/value-mark.tsx";
import { TEXTS } from "../../texts.ts";
import { recordedBehaviours } from "../recorded.ts";
import { RunControls } from "../run-controls.tsx";
import panel from "../surveys.module.css";
import { BehaviourEntry } from "./behaviour-entry.tsx";
import styles from "./behaviours.module.css";

const ORDERS = ["byValue", "byProbability"] as const;

/** Forty behaviours and how likely the person on the dial would do each; the guesses follow the dial. */
export function Behaviours() {
  const run = useApp((state) => state.behaviourRun);
  const judge = useApp((state) => state.judgeBehaviours);
  const stop = useApp((state) => state.stopBehaviours);
  // The list may lag behind a drag; the handle under the finger may not.
  const shown = useDeferredValue(run);
  const [order, setOrder] = useState<(typeof ORDERS)[number]>("byValue");
  const texts = TEXTS.behaviour;
  const recorded = recordedBehaviours();
  return (
    <>
      <p className={panel.intro}>{texts.intro(BEHAVIOURS.length)}</p>
      <Explain about={TEXTS.survey.tab.behaviours} text={texts.explain} more="charts" />
      <RunControls run={run} total={BEHAVIOURS.length} onStart={judge} onStop={stop} />
      <Segmented
        label={TEXTS.survey.order}
        options={ORDERS.map((value) => ({ value, label: texts[value] }))}
        chosen={order}
        onChoose={setOrder}
      />
      {order === "byValue" ? <ByValue run={shown} /> : <ByProbability run={shown} />}
      {recorded && <p className="soft">{texts.recorded(recorded.scenarios, recorded.rightWay)}</p>}
      <p className="soft">{TEXTS.guess}</p>
    </>
  );
}

interface ListProps {
  run: DialRun<number> | null;
}

function ByValue({ run }: ListProps) {
  return (
    <div className={styles.groups}>
      {BEHAVIOURS_BY_VALUE.map(({ value, rows }) => (
        <section key={value} aria-labelledby={`behaviours-${value}`}>
          <h3 className={styles.value} id={`behaviours-${value}`}>
            <ValueMark higher={HIGHER_ORDER_OF[value]} size={13} />
            {TEXTS.value[value].name}
          </h3>
          <Entries rows={rows} run={run} named={false} />
        </section>
      ))}
    </div>
  );
}

function ByProbability({ run }: ListProps) {
  // Sorted by the last run that got through: rows that change places under the eye cannot be read.
  const settled = run?.settled ?? null;
  const rows = useMemo(() => byProbability(settled ?? []), [settled]);
  return <Entries rows={rows} run={run} named />;
}

interface EntriesProps extends ListProps {
  rows: readonly BehaviourRow[];
  /** Whether each row names its value. */
  named: boolean;
}

function Entries({ rows, run, named }: EntriesProps) {
  return (
    <ul className={styles.list}>
      {rows.map(({ behaviour, index }) => (
        <BehaviourEntry
          key={behaviour.id}
          behaviour={behaviour}
          p={run?.answers[index] ?? null}
          stale={run !== null && isStale(run, index)}
          named={named}
        />
      ))}
    </ul>
  );
}
