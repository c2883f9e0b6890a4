import type { SliceCreator } from "./state.ts";

/** The two forms of the dial: points on the circle, or a list of sliders. */
export const DIAL_FORMS = ["circle", "sliders"] as const;

export type DialForm = (typeof DIAL_FORMS)[number];

export interface DialFormSlice {
  /** The form that was chosen; null = whichever the room allows. */
  dialForm: DialForm | null;
  setDialForm(form: DialForm): void;
}

export const createDialFormSlice: SliceCreator<DialFormSlice> = (set) => ({
  dialForm: null,
  setDialForm: (dialForm) => set({ dialForm }),
});

/** For storage; the empty text stands for no choice. */
export function encodeDialForm(form: DialForm | null): string {
  return form ?? "";
}

/** @throws {RangeError} for anything that {@link encodeDialForm} does not write. */
export function decodeDialForm(text: string): DialForm | null {
  if (text === "") return null;
  const form = DIAL_FORMS.find((candidate) => candidate === text);
  if (form === undefined) throw new RangeError(`"${text}" is no form of the dial.`);
  return form;
}
