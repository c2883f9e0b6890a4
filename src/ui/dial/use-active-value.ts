import { useCallback, useState } from "react";
import type { Value } from "../../values/values.ts";

/** The value that the visitor is occupied with, and how the dial's parts say so. */
export interface ActiveValue {
  /** The value under the mouse, else the one that is focused or dragged, else null. */
  readonly active: Value | null;
  /** A slider was focused or moved; null = the focus is gone. */
  readonly touch: (value: Value | null) => void;
  /** The mouse is over a value; null = over none. */
  readonly hover: (value: Value | null) => void;
}

/** What came last counts: a key pressed while the mouse rests somewhere else turns to the slider that it moves. */
export function useActiveValue(): ActiveValue {
  const [focused, setFocused] = useState<Value | null>(null);
  const [hovered, hover] = useState<Value | null>(null);
  const touch = useCallback((value: Value | null) => {
    setFocused(value);
    hover(null);
  }, []);
  return { active: hovered ?? focused, touch, hover };
}
