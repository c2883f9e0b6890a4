import { type ReactNode, useRef, useState } from "react";
import { fileName } from "../../store/export/file-name.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import { pictureFile } from "./chart-export/document.ts";
import { pngOf } from "./chart-export/png.ts";
import { readPicture, textMeasure } from "./chart-export/read-picture.ts";
import styles from "./chart-frame.module.css";
import { download } from "./download.ts";
import { SaveMenu } from "./save-menu.tsx";

interface Props {
  /** What the chart is, for its file's name: "answers". */
  what: string;
  /** Its title in the saved picture. */
  title: string;
  /** Whose numbers it shows; none for a chart that is about nobody. */
  profile?: string;
  /** The model whose work it shows: the one that is loaded, unless another is named; null = none has a part in it. */
  model?: string | null | undefined;
  /** Where the menu stands: in the upper right corner, which round charts leave free, or in a line below. */
  menu?: "corner" | "below";
  /**
   * What is saved in place of a chart that is no single SVG: an SVG of the same, drawn while the menu is open. Null as long as
   * there is nothing to save.
   */
  picture?: ReactNode;
  children: ReactNode;
}

/** A chart with a quiet menu that saves it as it looks now, as SVG or PNG, with its title, legend and origin. */
export function ChartFrame({
  what,
  title,
  profile = "",
  model,
  menu = "corner",
  picture,
  children,
}: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const loaded = useApp(({ engineStatus }) =>
    engineStatus.phase === "ready" ? engineStatus.info.model : null,
  );
  const texts = TEXTS.takeAway;

  /** Reads the chart before anything else happens: it is gone from the page when the menu closes. */
  const draw = () => {
    const by = model === undefined ? loaded : model;
    const caption = texts.caption(profile, by, new Date());
    const drawn = frame.current && readPicture(frame.current, { title, caption });
    if (!drawn || picture === null) throw new Error(texts.notDrawn);
    return pictureFile(drawn, textMeasure(drawn.look.font));
  };
  const saveSvg = () =>
    download(
      new Blob([draw().svg], { type: "image/svg+xml;charset=utf-8" }),
      fileName("svg", what, profile),
    );
  const savePng = async () => download(await pngOf(draw()), fileName("png", what, profile));

  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.chart}>{children}</div>
      {open && picture && (
        <div className="visually-hidden" aria-hidden="true" data-picture>
          {picture}
        </div>
      )}
      <div className={styles[menu]}>
        <SaveMenu
          about={title}
          choices={[
            { label: texts.svg, hint: texts.svgHint, save: saveSvg },
            { label: texts.png, hint: texts.pngHint, save: savePng },
          ]}
          onOpen={setOpen}
        />
      </div>
    </div>
  );
}
