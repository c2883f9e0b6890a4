import type { ReactNode } from "react";
import type { LearnPlace } from "../../store/learn.ts";
import { useApp } from "../app-store.tsx";
import styles from "./learn-link.module.css";

/** Leads to a section or a word of the view Learn. A button, because the address' fragment is the state's. */
export function LearnLink({ to, children }: { to: LearnPlace; children: ReactNode }) {
  const openLearn = useApp((state) => state.openLearn);
  return (
    <button type="button" className={styles.link} onClick={() => openLearn(to)}>
      {children}
    </button>
  );
}
