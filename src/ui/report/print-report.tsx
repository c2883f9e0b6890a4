import { useEffect } from "react";
import { createPortal } from "react-dom";
import { reportOf } from "../../store/report.ts";
import { useApp } from "../app-store.tsx";
import { useProfileName } from "../parts/use-profile-name.ts";
import { Report } from "./report.tsx";

/** Opens the browser's print dialog with the report. @param onDone called when that dialog is closed. */
export function PrintReport({ onDone }: { onDone: () => void }) {
  const state = useApp((whole) => whole);
  const name = useProfileName();
  useEffect(() => {
    window.addEventListener("afterprint", onDone);
    // Not at once: the page has to be laid out, and React's double effects must not print twice.
    const timer = setTimeout(() => window.print());
    return () => {
      clearTimeout(timer);
      window.removeEventListener("afterprint", onDone);
    };
  }, [onDone]);
  const { engineStatus } = state;
  return createPortal(
    <Report
      report={reportOf(state)}
      name={name}
      model={engineStatus.phase === "ready" ? engineStatus.info : null}
      date={new Date()}
      address={window.location.href}
    />,
    document.body,
  );
}
