import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";

/** Rows that scroll together, and the one under the visitor's hand. */
interface Group {
  readonly rows: Set<HTMLElement>;
  leader: HTMLElement | null;
}

const GroupContext = createContext<Group>({ rows: new Set(), leader: null });

/** Rows of columns below it show the same column when there is no room for all. */
export function ScrollTogether({ children }: { children: ReactNode }) {
  const group = useRef<Group>({ rows: new Set(), leader: null });
  return <GroupContext value={group.current}>{children}</GroupContext>;
}

const HANDS = ["pointerdown", "touchstart", "wheel", "focusin", "keydown"] as const;

/** Ties a row to the others. @returns whether the row has more than fits, and so needs a place in the tab order. */
export function useScrollTogether(row: RefObject<HTMLElement | null>): boolean {
  const group = useContext(GroupContext);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    group.rows.add(element);
    // Only the row under the hand leads: the others' own snapping would pull it back.
    const lead = () => {
      group.leader = element;
    };
    const follow = () => {
      if (group.leader !== element) return;
      for (const other of group.rows) {
        if (other !== element) other.scrollLeft = element.scrollLeft;
      }
    };
    const measure = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth + 1),
    );
    measure.observe(element);
    for (const child of element.children) measure.observe(child);
    for (const hand of HANDS) element.addEventListener(hand, lead, { passive: true });
    element.addEventListener("scroll", follow, { passive: true });
    return () => {
      group.rows.delete(element);
      measure.disconnect();
      for (const hand of HANDS) element.removeEventListener(hand, lead);
      element.removeEventListener("scroll", follow);
    };
  }, [group, row]);
  return scrolls;
}
