import type { ComponentType } from "react";
import type { ChartKind } from "../../texts/learn.ts";
import { TEXTS } from "../../texts.ts";
import styles from "./charts.module.css";
import { RadarSketch } from "./radar-sketch.tsx";
import {
  BarsSketch,
  CentredSketch,
  CurveSketch,
  GaugeSketch,
  IntervalSketch,
  StripSketch,
  TwinsSketch,
} from "./sketches.tsx";

const SKETCHES: Readonly<Record<ChartKind, ComponentType>> = {
  circle: RadarSketch,
  centred: CentredSketch,
  gauge: GaugeSketch,
  bars: BarsSketch,
  strip: StripSketch,
  curve: CurveSketch,
  twins: TwinsSketch,
  interval: IntervalSketch,
};

/** Every kind of chart on the page: a sketch, how to read it, and what not to read into it. */
export function Charts() {
  const { intro, kind, read, beware } = TEXTS.learn.charts;
  return (
    <>
      <p>{intro}</p>
      <div className={styles.charts}>
        {(Object.keys(SKETCHES) as ChartKind[]).map((name) => {
          const Sketch = SKETCHES[name];
          const text = kind[name];
          return (
            <article key={name} className={styles.chart}>
              <Sketch />
              <div className={styles.words}>
                <h3>{text.name}</h3>
                <p className="soft">{text.where}</p>
                <p className={styles.label}>{read}</p>
                <ul>
                  {text.read.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <p>
                  <strong>{beware}:</strong> {text.beware}
                </p>
              </div>
            </article>
          );
        })}
      </div>
    </>
  );
}
