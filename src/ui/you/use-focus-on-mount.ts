import { type RefObject, useEffect, useRef } from "react";

/** Focuses the element once, when it appears and `wanted` is true: a reader then goes on at the part that was opened. */
export function useFocusOnMount(element: RefObject<HTMLElement | null>, wanted: boolean): void {
  const first = useRef(wanted);
  useEffect(() => {
    if (first.current) element.current?.focus();
  }, [element]);
}
