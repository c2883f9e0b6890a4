import { type RefObject, useEffect, useState } from "react";
import type { ColumnMark } from "../../store/compare-columns.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import { ColumnSign } from "./column-tag.tsx";
import styles from "./flip.module.css";

type Pair = readonly [ColumnMark, ColumnMark];

/** Swaps two columns in place, by button or by the key X: the eye that rests on one place sees the difference. */
export function Flip({ view }: { view: RefObject<HTMLElement | null> }) {
  const columns = useApp((state) => state.columns);
  const swapColumns = useApp((state) => state.swapColumns);
  const [chosen, setChosen] = useState<Pair | null>(null);
  const [swapped, setSwapped] = useState(false);
  const marks = columns.map(({ mark }) => mark);
  const [first, second] = pairOf(marks, chosen);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isFlipKey(event) || !isWithin(event.target, view.current)) return;
      event.preventDefault();
      swapColumns(first, second);
      setSwapped(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [view, first, second, swapColumns]);

  return (
    <fieldset className={styles.flip}>
      <legend className="visually-hidden">{TEXTS.compare.flip}</legend>
      <button
        type="button"
        className="button"
        aria-keyshortcuts="X"
        title={TEXTS.compare.flipHint}
        onClick={() => {
          swapColumns(first, second);
          setSwapped(true);
        }}
      >
        {TEXTS.compare.flip}
        {columns.length === 2 && <PairSigns first={first} second={second} />}
        <kbd className={styles.key}>X</kbd>
      </button>
      {columns.length > 2 && (
        <>
          <MarkChoice
            label={TEXTS.compare.flipFirst}
            marks={marks.filter((mark) => mark !== second)}
            chosen={first}
            onChoose={(mark) => setChosen([mark, second])}
          />
          <span aria-hidden="true">⇄</span>
          <MarkChoice
            label={TEXTS.compare.flipSecond}
            marks={marks.filter((mark) => mark !== first)}
            chosen={second}
            onChoose={(mark) => setChosen([first, mark])}
          />
        </>
      )}
      <span className="visually-hidden" role="status">
        {swapped && TEXTS.compare.order(marks)}
      </span>
    </fieldset>
  );
}

function PairSigns({ first, second }: { first: ColumnMark; second: ColumnMark }) {
  return (
    <>
      <ColumnSign mark={first} />
      <span aria-hidden="true">⇄</span>
      <ColumnSign mark={second} />
    </>
  );
}

interface MarkChoiceProps {
  label: string;
  marks: readonly ColumnMark[];
  chosen: ColumnMark;
  onChoose: (mark: ColumnMark) => void;
}

function MarkChoice({ label, marks, chosen, onChoose }: MarkChoiceProps) {
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value as ColumnMark)}
    >
      {[...marks].sort().map((mark) => (
        <option key={mark}>{mark}</option>
      ))}
    </select>
  );
}

/** Two of the columns, by letter: the chosen ones as far as they are still there, else the first ones. */
function pairOf(marks: readonly ColumnMark[], chosen: Pair | null): Pair {
  const kept = (chosen ?? []).filter((mark) => marks.includes(mark));
  const others = marks.filter((mark) => !kept.includes(mark));
  const [first = "A", second = "B"] = [...kept, ...others].slice(0, 2).sort();
  return [first, second];
}

function isFlipKey(event: KeyboardEvent): boolean {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
  return event.key.toLowerCase() === "x" && !held && !event.defaultPrevented;
}

/** True for keys pressed in the view, or nowhere; not for those that are typed into a field or pick from a list. */
function isWithin(target: EventTarget | null, view: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest("select, textarea")) return false;
  const field = target.closest("input");
  if (field && field.type !== "range" && field.type !== "checkbox" && field.type !== "radio") {
    return false;
  }
  return target === document.body || Boolean(view?.contains(target));
}
