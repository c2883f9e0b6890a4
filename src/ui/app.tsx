import { useEffect } from "react";
import type { AppStore } from "../store/store.ts";
import styles from "./app.module.css";
import { AppStoreProvider, useApp } from "./app-store.tsx";
import { Header } from "./shell/header.tsx";
import { LinkNotice } from "./shell/link-notice.tsx";
import { ModelStatus } from "./shell/model-status.tsx";
import { Navigation } from "./shell/navigation.tsx";
import { CurrentView } from "./shell/views.tsx";
import { TEXTS } from "./texts.ts";

export function App({ store }: { store: AppStore }) {
  return (
    <AppStoreProvider value={store}>
      <Theme />
      <button type="button" className={styles.skip} onClick={focusContent}>
        {TEXTS.skipToContent}
      </button>
      <div className={styles.page}>
        <Header />
        <LinkNotice />
        <ModelStatus />
        <Navigation />
        <main>
          <CurrentView />
        </main>
        <footer className="soft">{TEXTS.privacy}</footer>
      </div>
    </AppStoreProvider>
  );
}

/** A button and no anchor, because the address' fragment holds the profile. */
function focusContent() {
  document.querySelector<HTMLElement>("main :is(input, button, [tabindex])")?.focus();
}

/** Puts the chosen theme on the document; base.css does the rest. */
function Theme() {
  const theme = useApp((state) => state.theme);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return null;
}
