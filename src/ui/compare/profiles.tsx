import { centredScores } from "../../values/scores.ts";
import { FAR_APART } from "../../values/spread.ts";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TEXTS } from "../texts.ts";
import { ColumnTag } from "./column-tag.tsx";
import { ProfileRadar } from "./profile-radar.tsx";
import styles from "./profiles.module.css";
import type { RadarScale } from "./radar-geometry.ts";
import type { ShownColumn } from "./use-columns.ts";
import { ValueStrips } from "./value-strips.tsx";
import { ValueTable } from "./value-table.tsx";

const SCALES = ["raw", "centred"] as const;

interface Props {
  columns: readonly ShownColumn[];
  scale: RadarScale;
  onScale: (scale: RadarScale) => void;
}

/** All profiles in one chart and one table. */
export function Profiles({ columns, scale, onScale }: Props) {
  const scored = columns.map((column) => ({
    ...column,
    scores: scale === "centred" ? centredScores(column.profile) : column.profile,
  }));
  const hasDial = columns.some(({ live }) => live);
  const centred = scale === "centred";
  const saved = {
    title: TEXTS.takeAway.chart[centred ? "columnsCentred" : "columns"],
    profile: TEXTS.takeAway.columns(columns),
    model: null,
  };
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="compare-profiles">
      <div className={styles.head}>
        <h2 id="compare-profiles">{TEXTS.compare.profiles}</h2>
        <Segmented
          label={TEXTS.compare.scale}
          options={SCALES.map((value) => ({
            value,
            label: TEXTS.compare[value],
            ...(value === "centred" && { hint: TEXTS.compare.centredHint }),
          }))}
          chosen={scale}
          onChoose={onScale}
        />
      </div>
      <div className={styles.both}>
        <ChartFrame what={centred ? "circles-centred" : "circles"} {...saved}>
          <div className={styles.chart}>
            <ProfileRadar
              scale={scale}
              size="large"
              lines={scored
                .map(({ mark, scores }, i) => ({
                  mark,
                  scores,
                  look: i === 0 ? ("filled" as const) : ("own" as const),
                }))
                .toReversed()}
            />
            <ul className={`chart-legend ${styles.legend}`} aria-hidden="true" data-legend>
              {columns.map(({ mark, name }) => (
                <li key={mark}>
                  <ColumnTag mark={mark} /> <span>{name}</span>
                </li>
              ))}
            </ul>
          </div>
        </ChartFrame>
        <div className={styles.numbers}>
          <ChartFrame
            what={centred ? "values-centred" : "values"}
            {...saved}
            menu="below"
            picture={<ValueStrips columns={scored} scale={scale} />}
          >
            <ValueTable columns={scored} scale={scale} />
          </ChartFrame>
          <p className="soft">
            {TEXTS.compare.farNote(FAR_APART)}{" "}
            {hasDial && (scale === "raw" ? TEXTS.compare.drag : TEXTS.compare.dragCentred)}
          </p>
        </div>
      </div>
    </section>
  );
}
