import type { Answer } from "../../../engine/types.ts";
import {
  countryMean,
  type MeanCountry,
  type OpinionRow,
  scaleShare,
} from "../../../surveys/opinion-means.ts";
import type { Chapter } from "../../../surveys/opinions.ts";
import { TEXTS } from "../../texts.ts";
import styles from "./chapter-radar.module.css";
import { spokePath, spokePoint } from "./spokes.ts";

interface Props {
  chapter: Chapter;
  /** In the order of the questionnaire. */
  rows: readonly OpinionRow[];
  /** In the order of all opinions; a chapter that is not yet answered to the end has no line. */
  answers: readonly Answer[];
}

const RIM = 100;
const HALF = 118;
const RINGS = [0.25, 0.5, 0.75, 1];

/** A chapter's expected answers and real means, one spoke for each question, from the low to the high end of its scale. */
export function ChapterRadar({ chapter, rows, answers }: Props) {
  const expected = rows.flatMap(({ item, index }) => {
    const answer = answers[index];
    return answer ? [scaleShare(item, answer.expected)] : [];
  });
  const belgium = meansOf(rows, "BE");
  const germany = meansOf(rows, "DE");
  const texts = TEXTS.opinion;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.radar}
        viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
        role="img"
        aria-label={texts.radarText(chapter)}
      >
        {RINGS.map((ring) => (
          <circle key={ring} className={styles.ring} r={RIM * ring} />
        ))}
        {rows.map(({ number }) => {
          const end = spokePoint(number - 1, rows.length, RIM);
          const name = spokePoint(number - 1, rows.length, RIM + 10);
          return (
            <g key={number}>
              <path className={styles.ring} d={`M0 0L${end.x} ${end.y}`} />
              <text className={styles.number} x={name.x} y={name.y} dy="0.35em">
                {number}
              </text>
            </g>
          );
        })}
        {expected.length === rows.length && (
          <path className={styles.model} d={spokePath(expected, RIM)} />
        )}
        <path
          className={styles.belgium}
          d={spokePath(
            belgium.map(({ share }) => share),
            RIM,
          )}
        />
        {germany.map(({ spoke, share }) => {
          const { x, y } = spokePoint(spoke, rows.length, RIM * share);
          return <path key={spoke} className={styles.germany} d={diamond(x, y)} />;
        })}
      </svg>
      <figcaption>
        <ul className={`chart-legend ${styles.legend}`} data-legend>
          <li>
            <svg width={26} height={12} aria-hidden="true">
              <rect className={styles.model} x={1} y={1} width={24} height={10} />
            </svg>
            {texts.model}
          </li>
          <li>
            <svg width={26} height={12} aria-hidden="true">
              <path className={styles.belgium} d="M0 6H26" />
            </svg>
            {texts.country.BE}
          </li>
          {germany.length > 0 && (
            <li>
              <svg width={12} height={12} aria-hidden="true">
                <path className={styles.germany} d={diamond(6, 6)} />
              </svg>
              {texts.country.DE}
            </li>
          )}
        </ul>
        <p className="soft">{texts.radarHint}</p>
      </figcaption>
    </figure>
  );
}

/** A country's means with the spokes they lie on; questions it was not asked are left out. */
function meansOf(
  rows: readonly OpinionRow[],
  country: MeanCountry,
): { readonly spoke: number; readonly share: number }[] {
  return rows.flatMap(({ item }, spoke) => {
    const known = countryMean(item, country);
    return known ? [{ spoke, share: scaleShare(item, known.mean) }] : [];
  });
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 3.5}l3.5 3.5-3.5 3.5-3.5-3.5z`;
}
