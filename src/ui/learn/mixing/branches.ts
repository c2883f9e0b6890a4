import { gateOf } from "../../../store/worked-example.ts";
import type { Profile } from "../../../values/profile.ts";
import { VALUES, type Value } from "../../../values/values.ts";

/** A term of a layer's output: the frozen base, the task adapter, or a value's adapter. */
export type Branch = "base" | "task" | Value;

/** From top to bottom. */
export const BRANCHES: readonly Branch[] = ["base", "task", ...VALUES];

export function isValue(branch: Branch): branch is Value {
  return branch !== "base" && branch !== "task";
}

/** With what factor a branch counts, in [-1, 1]; base and task adapter always count in full. */
export function factorOf(branch: Branch, profile: Profile): number {
  return isValue(branch) ? gateOf(profile[branch]) : 1;
}

/** "adds", "takes" or "silent", by the factor's sign. */
export function signOf(factor: number): "adds" | "takes" | "silent" {
  return Math.abs(factor) < 0.005 ? "silent" : factor > 0 ? "adds" : "takes";
}
