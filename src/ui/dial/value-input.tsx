import { useId, useRef } from "react";
import { PROFILE_STEP } from "../../store/profile.ts";
import { oppositeValues } from "../../values/opposites.ts";
import { PROFILE_MAX, PROFILE_MIN } from "../../values/profile.ts";
import type { Value } from "../../values/values.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";

interface Props {
  /** For the label, which is the caller's. */
  id: string;
  value: Value;
  className: string | undefined;
  /** Called when the slider is focused or moved, with null when the focus leaves it. */
  onTouch: (value: Value | null) => void;
}

/** Milliseconds without a key after which the next key starts a new step of the history. */
const KEY_REST = 1000;

/**
 * The slider of one value from 1 to 6, the same for both forms of the dial. A native range input, because screen readers
 * on touch screens can move those and no others.
 */
export function ValueInput({ id, value, className, onTouch }: Props) {
  const descriptionId = useId();
  const lastKey = useRef(0);
  const importance = useApp((state) => state.profile[value]);
  const setValue = useApp((state) => state.setValue);
  const closeStep = useApp((state) => state.closeStep);
  return (
    <>
      <input
        id={id}
        className={className}
        type="range"
        min={PROFILE_MIN}
        max={PROFILE_MAX}
        step={PROFILE_STEP}
        value={importance}
        aria-valuetext={TEXTS.dial.valueText(importance, TEXTS.value[value].goal)}
        aria-describedby={descriptionId}
        style={{ "--share": (importance - PROFILE_MIN) / (PROFILE_MAX - PROFILE_MIN) }}
        onChange={(event) => {
          onTouch(value);
          setValue(value, event.currentTarget.valueAsNumber);
        }}
        onKeyDown={({ timeStamp }) => {
          if (timeStamp - lastKey.current > KEY_REST) closeStep();
          lastKey.current = timeStamp;
        }}
        onPointerDown={closeStep}
        onPointerUp={closeStep}
        onFocus={() => onTouch(value)}
        onBlur={() => {
          closeStep();
          onTouch(null);
        }}
      />
      <span id={descriptionId} hidden>
        {TEXTS.dial.pullsAgainst(oppositeValues(value))}
      </span>
    </>
  );
}
