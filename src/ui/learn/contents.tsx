import { useEffect, useState } from "react";
import { LEARN_SECTIONS, type LearnSection } from "../../store/learn.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./learn-view.module.css";
import { placeId } from "./place.ts";

/** The table of contents; it marks the section that is being read. */
export function Contents() {
  const openLearn = useApp((state) => state.openLearn);
  const present = usePresentSection();
  return (
    <nav className={styles.contents} aria-labelledby="learn-contents">
      <p id="learn-contents" className="soft">
        {TEXTS.learn.contents}
      </p>
      <ol>
        {LEARN_SECTIONS.map((section) => (
          <li key={section}>
            <button
              type="button"
              aria-current={section === present ? "location" : undefined}
              onClick={() => openLearn(section)}
            >
              {TEXTS.learn.section[section]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The last section whose beginning has come past the upper third of the window. */
function usePresentSection(): LearnSection {
  const [present, setPresent] = useState<LearnSection>(LEARN_SECTIONS[0]);
  useEffect(() => {
    const look = () => {
      const passed = LEARN_SECTIONS.filter((section) => {
        const element = document.getElementById(placeId(section));
        return element !== null && element.getBoundingClientRect().top < window.innerHeight / 3;
      });
      setPresent(passed.at(-1) ?? LEARN_SECTIONS[0]);
    };
    // A link may have scrolled the view before it was listened to.
    look();
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, []);
  return present;
}
