import { useEffect } from "react";
import type { AppStore } from "../store/store.ts";
import styles from "./app.module.css";
import { AppStoreProvider, useApp } from "./app-store.tsx";
import { Arguments } from "./arguments/arguments.tsx";
import { Dial } from "./dial/dial.tsx";
import { Header } from "./shell/header.tsx";
import { LinkNotice } from "./shell/link-notice.tsx";
import { ModelStatus } from "./shell/model-status.tsx";
import { Surveys } from "./surveys/surveys.tsx";
import { TEXTS } from "./texts.ts";

export function App({ store }: { store: AppStore }) {
  return (
    <AppStoreProvider value={store}>
      <Theme />
      <button type="button" className={styles.skip} onClick={focusDial}>
        {TEXTS.skipToContent}
      </button>
      <div className={styles.page}>
        <Header />
        <LinkNotice />
        <ModelStatus />
        <main className={styles.main}>
          <Dial />
          <div className={styles.results}>
            <Arguments />
            <Surveys />
          </div>
        </main>
        <footer className="soft">{TEXTS.privacy}</footer>
      </div>
    </AppStoreProvider>
  );
}

/** A button and no anchor, because the address' fragment holds the profile. */
function focusDial() {
  document.querySelector<HTMLElement>("#dial input")?.focus();
}

/** Puts the chosen theme on the document; base.css does the rest. */
function Theme() {
  const theme = useApp((state) => state.theme);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return null;
}
