import type { EngineInfo } from "../../engine/types.ts";
import type { Report as ReportData } from "../../store/report.ts";
import { ProfileRadar, type RadarLine } from "../compare/profile-radar.tsx";
import { ProfileCircle } from "../dial/circle/profile-circle.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./report.module.css";
import { ReportArguments } from "./report-arguments.tsx";
import { ReportNumbers } from "./report-numbers.tsx";

interface Props {
  report: ReportData;
  /** What the profile is called. */
  name: string;
  /** The open model, if there is one. */
  model: EngineInfo | null;
  date: Date;
  /** Where the page with this profile is found again. */
  address: string;
}

/** One page for paper about the dialed profile. On the screen it is not shown; in print it takes the page's place. */
export function Report({ report, name, model, date, address }: Props) {
  const { profile, survey } = report;
  const texts = TEXTS.takeAway.report;
  const lines: RadarLine[] = [{ mark: "A", scores: profile, look: "given" }];
  if (survey) lines.push({ mark: "A", scores: survey.scores, look: "filled" });
  return (
    <article className={styles.report}>
      <header>
        <h1>{texts.title(name)}</h1>
        <p>{TEXTS.takeAway.caption("", model?.model ?? null, date)}</p>
      </header>
      <div className={styles.pair}>
        <figure>
          <figcaption>{texts.circle}</figcaption>
          <ProfileCircle profile={profile} />
        </figure>
        <figure>
          <figcaption>{survey ? texts.radar : texts.noSurvey}</figcaption>
          <ProfileRadar lines={lines} scale="raw" size="large" />
        </figure>
      </div>
      <div className={styles.pair}>
        <ReportNumbers report={report} />
        <ReportArguments runs={report.arguments} />
      </div>
      <section className={styles.limits}>
        <h2>{texts.modelTitle}</h2>
        {texts.model.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          {texts.again} <span className={styles.address}>{address}</span>
        </p>
      </section>
    </article>
  );
}
