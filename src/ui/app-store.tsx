import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AppState } from "../store/state.ts";
import type { AppStore } from "../store/store.ts";

const StoreContext = createContext<AppStore | null>(null);

/** Gives the store to all components below. */
export const AppStoreProvider = StoreContext.Provider;

/** Reads a part of the state and renders again when it changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  const store = useContext(StoreContext);
  if (store === null) throw new Error("useApp needs an AppStoreProvider above it.");
  return useStore(store, select);
}
