import { useRef, useState } from "react";
import { TEXTS } from "../texts.ts";
import { AddColumn } from "./add-column.tsx";
import { Answers } from "./answers.tsx";
import { ColumnHeader } from "./column-header.tsx";
import { ColumnRow } from "./column-row.tsx";
import styles from "./compare-view.module.css";
import { Debate } from "./debate.tsx";
import { Flip } from "./flip.tsx";
import { Profiles } from "./profiles.tsx";
import type { RadarScale } from "./radar-geometry.ts";
import { ScrollTogether } from "./scroll-together.tsx";
import { useColumns } from "./use-columns.ts";

/** Two to four profiles side by side: what matters to them, what they answer, what they say. */
export default function CompareView() {
  const columns = useColumns();
  const [scale, setScale] = useState<RadarScale>("raw");
  const view = useRef<HTMLDivElement>(null);
  return (
    <div ref={view} className={styles.view} tabIndex={-1}>
      <div className={styles.head}>
        <h2>{TEXTS.compare.title}</h2>
        <p className="soft">{TEXTS.compare.intro}</p>
        <div className={styles.tools}>
          <AddColumn />
          <Flip view={view} />
        </div>
      </div>
      <ScrollTogether>
        <ColumnRow label={TEXTS.compare.columns} columns={columns}>
          {(shown, index) => <ColumnHeader shown={shown} index={index} count={columns.length} />}
        </ColumnRow>
        <Profiles columns={columns} scale={scale} onScale={setScale} />
        <Answers columns={columns} scale={scale} />
        <Debate columns={columns} />
      </ScrollTogether>
      <p className="soft">{TEXTS.guess}</p>
    </div>
  );
}
