import type { DataField } from "./fields.ts";
import { forEachKept } from "./kept-fields.ts";
import { LinkError, type LinkProblem } from "./link.ts";
import { PACKED_KEY, PLAIN_LENGTH, packParts, unpackParts } from "./link-pack.ts";
import type { AppStore } from "./store.ts";

/** The address' fragment, as far as the store needs it. */
export interface Fragment {
  /** The part after "#", without it. */
  read(): string;
  write(fragment: string): void;
  /** Calls back when somebody else changed it; returns how to stop that. */
  onChange(listener: () => void): () => void;
}

/** Milliseconds of rest before the address is written; browsers refuse more than some three writes a second. */
const LINK_DELAY = 400;

/**
 * Fills the store from the link, then keeps both up to date. What cannot be read is reported (`linkProblem`), and is not
 * overwritten before its field changes. Parts of the link that it does not know stay. A packed link takes a moment to read.
 * @returns how to stop keeping.
 */
export function keepLink(store: AppStore, fragment: Fragment): () => void {
  /** The link's parts as they were read or written last. */
  let parts = new URLSearchParams();
  /** Fields whose part of the link could not be read. */
  const unread = new Set<DataField>();
  /** Counts readings and writings, so that one that is overtaken while it packs or unpacks changes nothing. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (found: URLSearchParams, problem: LinkProblem | null) => {
    parts = found;
    unread.clear();
    let linkProblem = problem;
    forEachKept("link", (field, policy) => {
      const text = found.get(policy.key);
      if (text === null || text === policy.encode(store.getState()[field])) return;
      try {
        store.setState({ [field]: policy.decode(text) });
      } catch (error) {
        unread.add(field);
        linkProblem ??= problemOf(error);
      }
    });
    store.setState({ linkProblem, linkFragment: fragment.read() });
  };

  const read = () => {
    turn += 1;
    const mine = turn;
    const found = new URLSearchParams(fragment.read());
    const packed = found.get(PACKED_KEY);
    if (packed === null) return take(found, null);
    found.delete(PACKED_KEY);
    unpackParts(packed).then(
      (text) => {
        // What stands beside the packed parts was added later, and goes first.
        const all = new URLSearchParams(text);
        for (const [key, part] of found) all.set(key, part);
        if (turn === mine) take(all, null);
      },
      (error) => {
        if (turn === mine) take(found, problemOf(error));
      },
    );
  };

  const put = (text: string) => {
    if (text !== fragment.read()) fragment.write(text);
    store.setState({ linkFragment: text });
  };

  const write = async () => {
    turn += 1;
    const mine = turn;
    forEachKept("link", (field, policy) => {
      if (unread.has(field)) return;
      const text = policy.encode(store.getState()[field]);
      if (text === "") parts.delete(policy.key);
      else parts.set(policy.key, text);
    });
    if (unread.size === 0) store.setState({ linkProblem: null });
    const plain = parts.toString();
    if (plain.length <= PLAIN_LENGTH) return put(plain);
    const shorter = await packParts(plain);
    if (turn === mine) put(shorter);
  };

  read();
  const stopListening = fragment.onChange(read);
  const stopSubscribing = store.subscribe((state, before) => {
    forEachKept("link", (field) => {
      if (state[field] === before[field]) return;
      unread.delete(field);
      clearTimeout(timer);
      timer = setTimeout(write, LINK_DELAY);
    });
  });
  return () => {
    turn += 1;
    clearTimeout(timer);
    stopListening();
    stopSubscribing();
  };
}

function problemOf(error: unknown): LinkProblem {
  return error instanceof LinkError ? error.problem : "damaged";
}
