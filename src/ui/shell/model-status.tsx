import type { LoadProgress } from "../../engine/types.ts";
import { type EngineStatus, overallProgress } from "../../store/engine.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./model-status.module.css";
import { StoredModels } from "./stored-models.tsx";
import { useWebGpu } from "./use-web-gpu.ts";

/** Strip of constant height: how far the model is on its way, then where it runs; a failure with its way out. */
export function ModelStatus() {
  const status = useApp((state) => state.engineStatus);
  const webGpu = useWebGpu();
  const openEngine = useApp((state) => state.openEngine);
  const stopOpening = useApp((state) => state.stopOpening);
  if (status.phase === "failed") {
    return (
      <section className={`card ${styles.failed}`} role="alert">
        <p>
          <strong>{TEXTS.status.failed}</strong> {status.message}
        </p>
        <button type="button" className="button" onClick={openEngine}>
          {TEXTS.status.retry}
        </button>
      </section>
    );
  }
  return (
    <section className={styles.strip} aria-label={TEXTS.status.label} data-phase={status.phase}>
      <progress
        className={styles.bar}
        aria-label={TEXTS.status.progress}
        value={status.phase === "ready" ? 1 : overallProgress(status.progress)}
      />
      <p role="status">
        {status.phase === "ready" && readyText(status, webGpu)}
        {status.phase === "opening" && openingText(status.progress)}
        {status.phase === "stopped" && TEXTS.status.stopped}
      </p>
      {status.phase === "ready" ? (
        <div className={styles.details}>
          <p>
            {TEXTS.status.details(status.info.model, status.info.dtype, status.info.parameters)}
          </p>
          <StoredModels kept={status.info.kept} />
        </div>
      ) : (
        <StopButton
          stopped={status.phase === "stopped"}
          onClick={status.phase === "stopped" ? openEngine : stopOpening}
        />
      )}
    </section>
  );
}

/** One button for both, so that the keyboard keeps its place. */
function StopButton({ stopped, onClick }: { stopped: boolean; onClick: () => void }) {
  const { stop, stopHint, goOn, goOnHint } = TEXTS.status;
  return (
    <button
      type="button"
      className={`button ${styles.stop}`}
      aria-label={stopped ? goOnHint : stopHint}
      onClick={onClick}
    >
      {stopped ? goOn : stop}
    </button>
  );
}

function openingText(progress: LoadProgress | null): string {
  if (progress === null) return TEXTS.status.download(0, 0);
  if (progress.stage !== "download") return TEXTS.status[progress.stage];
  return TEXTS.status.download(progress.loaded, progress.total);
}

function readyText(
  { info }: Extract<EngineStatus, { phase: "ready" }>,
  webGpu: boolean | null,
): string {
  if (info.device === "wasm" && webGpu === false) return TEXTS.status.noWebGpu;
  const ready = TEXTS.status.ready(info.device);
  return info.fallback ? `${ready} ${TEXTS.status.fallback(info.fallback)}` : ready;
}
