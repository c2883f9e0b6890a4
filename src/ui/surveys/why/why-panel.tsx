import { isStale } from "../../../store/dial-run.ts";
import { pushReach } from "../../../surveys/pushes.ts";
import { HIGHER_ORDER_OF, VALUES } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { ValueMark, valueColour } from "../../parts/value-mark.tsx";
import { TEXTS } from "../../texts.ts";
import styles from "./why.module.css";

interface Props {
  item: string;
  /** What the numbers are. */
  caption: string;
  /** Of the answer's scale, in its own unit. */
  width: number;
  /** Words a push. */
  signed: (push: number) => string;
}

/** Id of the panel that belongs to an item's button. */
export function whyPanelId(item: string): string {
  return `why-${item}`;
}

/** Ten signed bars in circle order: which values push the answer up, and which down. Its room is there before the numbers are. */
export function WhyPanel({ item, caption, width, signed }: Props) {
  const run = useApp((state) => state.whyRun);
  const texts = TEXTS.survey.why;
  const [pushes] = run?.answers ?? [];
  const reach = pushes ? pushReach(pushes, width) : 1;
  return (
    <div
      className={styles.panel}
      id={whyPanelId(item)}
      data-stale={run !== null && isStale(run, 0)}
    >
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{texts.value}</th>
            <th scope="col">{texts.push}</th>
          </tr>
        </thead>
        <tbody>
          {VALUES.map((value) => {
            const share = pushes ? pushes[value] / reach : 0;
            return (
              <tr key={value}>
                <th scope="row">
                  <ValueMark higher={HIGHER_ORDER_OF[value]} size={11} />
                  {TEXTS.value[value].name}
                </th>
                <td>
                  <span className={styles.track} aria-hidden="true">
                    <span
                      className={styles.bar}
                      style={{
                        "--from": Math.min(0, share),
                        "--size": Math.abs(share),
                        background: valueColour(value),
                      }}
                    />
                  </span>
                  <span className={styles.number}>{pushes ? signed(pushes[value]) : "–"}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="soft">{texts.note}</p>
      <p className="visually-hidden" role="status">
        {run?.status === "running" && texts.running}
        {run?.status === "done" && texts.done}
      </p>
      {run?.error && (
        <p className="alarm" role="alert">
          {TEXTS.survey.run.failed(run.error)}
        </p>
      )}
    </div>
  );
}
