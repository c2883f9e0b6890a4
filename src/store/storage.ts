import type { SliceCreator } from "./state.ts";

export interface StorageSlice {
  /** Fields that are kept in the browser's storage but whose latest change did not fit or was forbidden there. */
  unkept: readonly string[];
  /** Notes whether a field's change could be kept. */
  reportKept(field: string, kept: boolean): void;
}

export const createStorageSlice: SliceCreator<StorageSlice> = (set) => ({
  unkept: [],
  reportKept: (field, kept) =>
    set((state) => {
      if (state.unkept.includes(field) !== kept) return state;
      return {
        unkept: kept ? state.unkept.filter((other) => other !== field) : [...state.unkept, field],
      };
    }),
});
