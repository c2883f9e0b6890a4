import { useId, useState } from "react";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./take-away.module.css";

/** The page's address, which holds what is dialed and asked, to copy. */
export function ShareLink() {
  const id = useId();
  const fragment = useApp((state) => state.linkFragment);
  const page = window.location.href.replace(/#.*$/, "");
  const address = fragment === "" ? page : `${page}#${fragment}`;
  const [copied, setCopied] = useState("");
  const texts = TEXTS.takeAway.link;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(texts.copied);
    } catch {
      setCopied(texts.copyFailed);
    }
  };
  return (
    <section className={styles.section} aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`}>{texts.title}</h3>
      <p>{texts.intro}</p>
      <div className={styles.row}>
        <input
          className={styles.address}
          aria-label={texts.address}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="button" onClick={copy} onBlur={() => setCopied("")}>
          {texts.copy}
        </button>
        <span className="soft" role="status">
          {copied}
        </span>
      </div>
      <p className="soft">{texts.leftOut}</p>
    </section>
  );
}
