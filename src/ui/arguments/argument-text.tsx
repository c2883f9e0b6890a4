import type { ReactNode } from "react";
import { underlineOf, type WordDrop } from "../../store/occlusion.ts";
import type { Value } from "../../values/values.ts";
import { valueColour } from "../parts/value-mark.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./argument-text.module.css";

interface Props {
  text: string;
  /** The words of the text with what they carry, and the value that is looked at; null = a plain text. */
  marked: { words: readonly WordDrop[]; value: Value } | null;
}

/** An argument's words, each underlined by what it carries of a value, with the number as its title. */
export function ArgumentText({ text, marked }: Props) {
  if (marked === null) return text;
  const { words, value } = marked;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { text: word, start, end, drop } of words) {
    pieces.push(
      text.slice(at, start),
      <span
        key={start}
        className={styles.word}
        data-weight={underlineOf(drop[value])}
        title={TEXTS.argument.reading.wordTitle(word, drop[value], value)}
      >
        {word}
      </span>,
    );
    at = end;
  }
  return (
    <span style={{ "--colour": valueColour(value) }}>
      {pieces}
      {text.slice(at)}
    </span>
  );
}
