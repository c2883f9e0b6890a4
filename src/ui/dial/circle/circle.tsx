import { VALUES } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { valueColour } from "../../parts/value-mark.tsx";
import type { ActiveValue } from "../use-active-value.ts";
import styles from "./circle.module.css";
import { CircleDrawing } from "./circle-drawing.tsx";
import { CircleHandle } from "./circle-handle.tsx";
import { EXTENT, handlePoint, profilePath } from "./geometry.ts";
import { useCirclePointer } from "./use-circle-pointer.ts";

/** The ten values as points on Schwartz's circle, each dragged along its own axis. */
export function Circle({ active, touch, hover }: ActiveValue) {
  const profile = useApp((state) => state.profile);
  const { handlers, dragging } = useCirclePointer(profile, hover);
  return (
    <div className={styles.circle} data-dragging={dragging} {...handlers}>
      <svg
        className={styles.drawing}
        viewBox={`${-EXTENT} ${-EXTENT} ${2 * EXTENT} ${2 * EXTENT}`}
        aria-hidden="true"
      >
        <CircleDrawing active={active} />
        <path d={profilePath(profile)} className={styles.shape} />
        {VALUES.map((value) => {
          const { x, y } = handlePoint(value, profile[value]);
          return (
            <path
              key={value}
              d={`M0 0L${x.toFixed(2)} ${y.toFixed(2)}`}
              className={styles.spoke}
              stroke={valueColour(value)}
            />
          );
        })}
      </svg>
      {VALUES.map((value) => (
        <CircleHandle key={value} value={value} isActive={value === active} onTouch={touch} />
      ))}
    </div>
  );
}
