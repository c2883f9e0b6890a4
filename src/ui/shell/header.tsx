import { THEMES, type Theme } from "../../store/theme.ts";
import { useApp } from "../app-store.tsx";
import { Tour, TourOffer } from "../learn/tour/tour.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { TakeAway } from "../take-away/take-away.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./header.module.css";

export function Header() {
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title}>{TEXTS.title}</h1>
        <p className={styles.tagline}>{TEXTS.tagline}</p>
        <TourOffer />
      </div>
      <div className={styles.tools}>
        <TakeAway />
        <Tour />
        <Segmented
          label={TEXTS.theme.label}
          options={THEMES.map((value) => ({
            value,
            label: TEXTS.theme.option[value],
            content: <ThemeIcon theme={value} />,
          }))}
          chosen={theme}
          onChoose={setTheme}
        />
      </div>
    </header>
  );
}

const ICON_PATHS: Readonly<Record<Theme, string>> = {
  system: "M3 4h14v9H3zM10 13v3M6.5 16.5h7",
  light:
    "M10 6.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4",
  dark: "M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z",
};

function ThemeIcon({ theme }: { theme: Theme }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={ICON_PATHS[theme]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
