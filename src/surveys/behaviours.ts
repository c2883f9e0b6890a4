/** Everyday behaviours to say yes or no to: our own scenarios, two that go with each value and two against it. */
import { VALUES, type Value } from "../values/values.ts";
import data from "./packs/behaviours40.json" with { type: "json" };

/** Something that a person might do. */
export interface Behaviour {
  readonly id: string;
  readonly text: string;
  readonly value: Value;
  /** 1 = goes with the value, -1 = goes against it. */
  readonly sign: 1 | -1;
}

/** A behaviour and its place in {@link BEHAVIOURS}, where its judgement stands too. */
export interface BehaviourRow {
  readonly behaviour: Behaviour;
  readonly index: number;
}

/** All forty; any ten in a row from a multiple of ten on ask about all ten values. */
export const BEHAVIOURS: readonly Behaviour[] = data.items.map((item) => ({
  ...item,
  value: item.value as Value,
  sign: item.sign as Behaviour["sign"],
}));

const ROWS: readonly BehaviourRow[] = BEHAVIOURS.map((behaviour, index) => ({ behaviour, index }));

/** The behaviours by value, in circle order; within a value those that go with it first. */
export const BEHAVIOURS_BY_VALUE: readonly {
  readonly value: Value;
  readonly rows: readonly BehaviourRow[];
}[] = VALUES.map((value) => ({
  value,
  rows: ROWS.filter(({ behaviour }) => behaviour.value === value).toSorted(
    (a, b) => b.behaviour.sign - a.behaviour.sign,
  ),
}));

/** The behaviours with the likeliest first; equal ones keep their order. @param p P(would do it) of each, in the order of {@link BEHAVIOURS}. */
export function byProbability(p: readonly number[]): readonly BehaviourRow[] {
  return ROWS.toSorted((a, b) => (p[b.index] ?? 0) - (p[a.index] ?? 0));
}
