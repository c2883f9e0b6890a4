import { type DataField, FIELDS, type FieldPolicy } from "./fields.ts";
import { LinkError, type LinkProblem } from "./link.ts";
import type { AppState } from "./state.ts";
import type { AppStore } from "./store.ts";

/** The address' fragment, as far as the store needs it. */
export interface Fragment {
  /** The part after "#", without it. */
  read(): string;
  write(fragment: string): void;
  /** Calls back when somebody else changed it; returns how to stop that. */
  onChange(listener: () => void): () => void;
}

export interface Places {
  readonly local: Pick<Storage, "getItem" | "setItem">;
  readonly fragment: Fragment;
}

/** Milliseconds of rest before the address is written; browsers refuse more than some three writes a second. */
const LINK_DELAY = 400;

/**
 * Fills the store from storage and link, then keeps both up to date. What cannot be read is reported (`linkProblem`) or
 * left at its default, and is not overwritten before the field changes. Parts of the link that it does not know stay.
 * @returns how to stop keeping.
 */
export function persist(store: AppStore, places: Places): () => void {
  /** Fields whose part of the link could not be read. */
  const unread = new Set<DataField>();
  readLocal(store, places);
  readLink(store, places, unread);
  const stopListening = places.fragment.onChange(() => readLink(store, places, unread));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopSubscribing = store.subscribe((state, before) => {
    forEachKept("local", (field, policy) => {
      if (state[field] === before[field]) return;
      try {
        places.local.setItem(policy.key, policy.encode(state[field]));
        state.reportKept(field, true);
      } catch {
        // Storage is full or forbidden: the setting then lasts as long as the page.
        state.reportKept(field, false);
      }
    });
    forEachKept("link", (field) => {
      if (state[field] === before[field]) return;
      unread.delete(field);
      clearTimeout(timer);
      timer = setTimeout(() => writeLink(store, places, unread), LINK_DELAY);
    });
  });
  return () => {
    clearTimeout(timer);
    stopListening();
    stopSubscribing();
  };
}

function readLocal(store: AppStore, { local }: Places): void {
  forEachKept("local", (field, policy) => {
    try {
      const text = local.getItem(policy.key);
      if (text !== null) store.setState({ [field]: policy.decode(text) });
    } catch {
      // Written by another version, or storage is forbidden: the default stands.
    }
  });
}

function readLink(store: AppStore, { fragment }: Places, unread: Set<DataField>): void {
  const parts = new URLSearchParams(fragment.read());
  let linkProblem: LinkProblem | null = null;
  unread.clear();
  forEachKept("link", (field, policy) => {
    const text = parts.get(policy.key);
    if (text === null || text === policy.encode(store.getState()[field])) return;
    try {
      store.setState({ [field]: policy.decode(text) });
    } catch (error) {
      unread.add(field);
      linkProblem ??= error instanceof LinkError ? error.problem : "damaged";
    }
  });
  store.setState({ linkProblem });
}

function writeLink(store: AppStore, { fragment }: Places, unread: ReadonlySet<DataField>): void {
  const parts = new URLSearchParams(fragment.read());
  forEachKept("link", (field, policy) => {
    if (!unread.has(field)) parts.set(policy.key, policy.encode(store.getState()[field]));
  });
  if (parts.toString() !== fragment.read()) fragment.write(parts.toString());
  if (unread.size === 0) store.setState({ linkProblem: null });
}

type KeptPolicy = Extract<FieldPolicy<AppState[DataField]>, { key: string }>;

function forEachKept(
  keep: "link" | "local",
  visit: (field: DataField, policy: KeptPolicy) => void,
): void {
  for (const [field, policy] of Object.entries(FIELDS)) {
    // A field and its policy belong together by the type of FIELDS, which Object.entries forgets.
    if (policy.keep === keep) visit(field as DataField, policy as KeptPolicy);
  }
}
