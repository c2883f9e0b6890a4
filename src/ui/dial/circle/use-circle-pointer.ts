import { type MouseEvent, type PointerEvent, useRef, useState } from "react";
import type { Profile } from "../../../values/profile.ts";
import type { Value } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { EXTENT, handleAt, importanceAt, isOnScale, type Point, sectorAt } from "./geometry.ts";

interface Drag {
  readonly pointerId: number;
  readonly value: Value;
  /** Importance between the pointer and the point it holds, so that taking hold moves nothing. */
  readonly offset: number;
}

/**
 * The circle under mouse, pen and finger. A point is dragged along its axis by all of them. Beside the points the mouse
 * sets the sector's value at once and goes on dragging; a finger scrolls the page there, and sets the value by a tap.
 */
export function useCirclePointer(profile: Profile, onHover: (value: Value | null) => void) {
  const setValue = useApp((state) => state.setValue);
  const closeStep = useApp((state) => state.closeStep);
  const drag = useRef<Drag | null>(null);
  const mayTap = useRef(false);
  const [dragging, setDragging] = useState(false);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const point = pointOf(event);
    const held = handleAt(point, profile);
    mayTap.current = event.pointerType === "touch" && held === null;
    const value = held ?? sectorAt(point);
    if (value === null || mayTap.current) return;
    focusSlider(event.currentTarget, value);
    if (held === null && !isOnScale(point)) return;
    closeStep();
    event.currentTarget.setPointerCapture(event.pointerId);
    const offset = held === null ? 0 : profile[value] - importanceAt(value, point);
    drag.current = { pointerId: event.pointerId, value, offset };
    setDragging(true);
    if (held === null) setValue(value, importanceAt(value, point));
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const point = pointOf(event);
    if (drag.current === null) {
      if (event.pointerType === "mouse") onHover(handleAt(point, profile) ?? sectorAt(point));
      return;
    }
    const { pointerId, value, offset } = drag.current;
    if (event.pointerId === pointerId) setValue(value, importanceAt(value, point) + offset);
  };

  const onPointerEnd = (event: PointerEvent<HTMLElement>) => {
    if (drag.current?.pointerId !== event.pointerId) return;
    drag.current = null;
    setDragging(false);
    closeStep();
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!mayTap.current) return;
    mayTap.current = false;
    const point = pointOf(event);
    const value = sectorAt(point);
    if (value === null) return;
    focusSlider(event.currentTarget, value);
    if (!isOnScale(point)) return;
    setValue(value, importanceAt(value, point));
    closeStep();
  };

  const handlers = {
    onPointerDown,
    onPointerMove,
    onPointerUp: onPointerEnd,
    onPointerCancel: onPointerEnd,
    onLostPointerCapture: onPointerEnd,
    onPointerLeave: () => onHover(null),
    onClick,
    // The default would take the focus off the slider that the press has just given it to.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
  };
  return { handlers, dragging };
}

/** The pointer's place in the drawing's own units. */
function pointOf(event: MouseEvent<HTMLElement>): Point {
  const { left, top, width } = event.currentTarget.getBoundingClientRect();
  const scale = (2 * EXTENT) / width;
  return {
    x: (event.clientX - left) * scale - EXTENT,
    y: (event.clientY - top) * scale - EXTENT,
  };
}

function focusSlider(circle: HTMLElement, value: Value): void {
  circle
    .querySelector<HTMLElement>(`[data-value="${value}"] input`)
    ?.focus({ preventScroll: true });
}
