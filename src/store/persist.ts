import { forEachKept } from "./kept-fields.ts";
import { type Fragment, keepLink } from "./persist-link.ts";
import type { AppStore } from "./store.ts";

export interface Places {
  readonly local: Pick<Storage, "getItem" | "setItem">;
  readonly fragment: Fragment;
}

/**
 * Fills the store from storage and link, then keeps both up to date. What cannot be read is left at its default.
 * @returns how to stop keeping.
 */
export function persist(store: AppStore, { local, fragment }: Places): () => void {
  const stopLocal = keepLocal(store, local);
  const stopLink = keepLink(store, fragment);
  return () => {
    stopLocal();
    stopLink();
  };
}

function keepLocal(store: AppStore, local: Places["local"]): () => void {
  forEachKept("local", (field, policy) => {
    try {
      const text = local.getItem(policy.key);
      if (text !== null) store.setState({ [field]: policy.decode(text) });
    } catch {
      // Written by another version, or storage is forbidden: the default stands.
    }
  });
  return store.subscribe((state, before) => {
    forEachKept("local", (field, policy) => {
      if (state[field] === before[field]) return;
      try {
        local.setItem(policy.key, policy.encode(state[field]));
        state.reportKept(field, true);
      } catch {
        // Storage is full or forbidden: the setting then lasts as long as the page.
        state.reportKept(field, false);
      }
    });
  });
}
