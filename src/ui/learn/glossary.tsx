import { useMemo, useRef } from "react";
import { searchGlossary } from "../../store/glossary.ts";
import { LEARN_SECTIONS, type LearnPlace, TERMS } from "../../store/learn.ts";
import { useApp } from "../app-store.tsx";
import { LearnLink } from "../parts/learn-link.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./glossary.module.css";
import { placeId } from "./place.ts";

/** The words that need explaining, by name, with a search. */
export function Glossary() {
  const query = useApp((state) => state.glossaryQuery);
  const setQuery = useApp((state) => state.setGlossaryQuery);
  const found = useMemo(() => searchGlossary(ENTRIES, query), [query]);
  const field = useRef<HTMLInputElement>(null);
  const texts = TEXTS.learn.glossary;
  return (
    <>
      <search className={styles.search}>
        <label htmlFor="glossary-search">{texts.search}</label>
        <input
          ref={field}
          id="glossary-search"
          type="search"
          autoComplete="off"
          placeholder={texts.searchHint}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <span className="soft" role="status">
          {texts.found(found.length)}
        </span>
      </search>
      {found.length === 0 && (
        <p>
          {texts.nothing}{" "}
          <button
            type="button"
            className="button"
            onClick={() => {
              setQuery("");
              field.current?.focus();
            }}
          >
            {texts.clear}
          </button>
        </p>
      )}
      <dl className={styles.terms}>
        {found.map(({ term, name, also, text, see }) => (
          <div key={term} id={placeId(term)} className={styles.term} tabIndex={-1}>
            <dt>
              {name}
              {also && <span className={styles.also}>{also}</span>}
            </dt>
            <dd>
              {text}
              <span className={styles.see}>
                {texts.see}{" "}
                {see.map((place, i) => (
                  <span key={place}>
                    {i > 0 && ", "}
                    <LearnLink to={place}>{placeName(place)}</LearnLink>
                  </span>
                ))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const ENTRIES = TERMS.map((term) => ({ term, ...TEXTS.term[term] })).sort((a, b) =>
  a.name.localeCompare(b.name, "en-GB"),
);

function placeName(place: LearnPlace): string {
  const section = LEARN_SECTIONS.find((candidate) => candidate === place);
  if (section !== undefined) return TEXTS.learn.section[section];
  return TERMS.flatMap((term) => (term === place ? [TEXTS.term[term].name] : [])).join("");
}
