import { useCallback, useState } from "react";
import { Dialog } from "../dial/dialog.tsx";
import { PrintReport } from "../report/print-report.tsx";
import { TEXTS } from "../texts.ts";
import { ReportOffer } from "./report-offer.tsx";
import { ResultFiles } from "./result-files.tsx";
import { ShareLink } from "./share-link.tsx";
import styles from "./take-away.module.css";

/** The header's way to all that can be taken away: a link, a page for paper, and the results as files. */
export function TakeAway() {
  const [open, setOpen] = useState(false);
  const [printing, setPrinting] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const endPrinting = useCallback(() => setPrinting(false), []);
  return (
    <>
      <button
        type="button"
        className={`button ${styles.open}`}
        aria-haspopup="dialog"
        title={TEXTS.takeAway.openHint}
        onClick={() => setOpen(true)}
      >
        {TEXTS.takeAway.open}
      </button>
      <Dialog open={open} onClose={close} title={TEXTS.takeAway.title}>
        <ShareLink />
        <ReportOffer
          onPrint={() => {
            close();
            setPrinting(true);
          }}
        />
        <ResultFiles />
      </Dialog>
      {printing && <PrintReport onDone={endPrinting} />}
    </>
  );
}
