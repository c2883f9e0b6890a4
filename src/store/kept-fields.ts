import { type DataField, FIELDS, type FieldPolicy } from "./fields.ts";
import type { AppState } from "./state.ts";

type KeptPolicy = Extract<FieldPolicy<AppState[DataField]>, { key: string }>;

/** Visits the fields that are kept in this place, in their order. */
export function forEachKept(
  keep: "link" | "local",
  visit: (field: DataField, policy: KeptPolicy) => void,
): void {
  for (const [field, policy] of Object.entries(FIELDS)) {
    // A field and its policy belong together by the type of FIELDS, which Object.entries forgets.
    if (policy.keep === keep) visit(field as DataField, policy as KeptPolicy);
  }
}
