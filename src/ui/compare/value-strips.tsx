import { type ByValue, VALUES } from "../../values/values.ts";
import { TEXTS } from "../texts.ts";
import { RADAR_ENDS, type RadarScale } from "./radar-geometry.ts";
import { StripsPicture } from "./strips-picture.tsx";
import type { ShownColumn } from "./use-columns.ts";

interface Props {
  /** With the scores of each column in the chosen scale. */
  columns: readonly (ShownColumn & { readonly scores: ByValue })[];
  scale: RadarScale;
}

/** The strips of the value table as a picture for files. */
export function ValueStrips({ columns, scale }: Props) {
  const [min, max] = RADAR_ENDS[scale];
  return (
    <StripsPicture
      strips={VALUES.map((value) => ({
        label: TEXTS.value[value].name,
        marks: columns.map(({ mark, scores }) => ({ mark, at: scores[value] })),
      }))}
      min={min}
      max={max}
      number={scale === "centred" ? TEXTS.compare.signed : TEXTS.number}
      columns={columns}
    />
  );
}
