import type { Engine, EngineInfo, LoadProgress } from "../engine/types.ts";
import type { SliceCreator } from "./state.ts";

/** Opens the engine; given to the store from outside, so that the page brings a worker and a test what it likes. */
export type OpenEngine = (options: {
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal: AbortSignal;
}) => Promise<Engine>;

export type EngineStatus =
  | { readonly phase: "opening"; readonly progress: LoadProgress | null }
  | { readonly phase: "ready"; readonly info: EngineInfo }
  /** By the user; `progress` is how far it had come. */
  | { readonly phase: "stopped"; readonly progress: LoadProgress | null }
  | { readonly phase: "failed"; readonly message: string };

export interface EngineSlice {
  engineStatus: EngineStatus;
  /** Opens the model, again if it failed before; an opening that is still under way is given up. */
  openEngine(): Promise<void>;
  /** Stops an opening that is under way. */
  stopOpening(): void;
}

/** Holds the open engine for the slices that use it; kept outside the state, which is plain data. */
export interface EngineHolder {
  engine: Engine | null;
}

export function createEngineSlice(
  open: OpenEngine,
  holder: EngineHolder,
): SliceCreator<EngineSlice> {
  let opening: AbortController | null = null;
  return (set, get) => ({
    engineStatus: { phase: "opening", progress: null },
    openEngine: async () => {
      opening?.abort();
      const mine = new AbortController();
      opening = mine;
      const update = (engineStatus: EngineStatus) => {
        if (opening === mine) set({ engineStatus });
      };
      update({ phase: "opening", progress: null });
      await holder.engine?.dispose().catch(() => {});
      holder.engine = null;
      try {
        const engine = await open({
          signal: mine.signal,
          onProgress: (progress) => update({ phase: "opening", progress }),
        });
        if (opening !== mine) return void (await engine.dispose());
        holder.engine = engine;
        update({ phase: "ready", info: engine.info });
      } catch (error) {
        const { engineStatus } = get();
        const progress = engineStatus.phase === "opening" ? engineStatus.progress : null;
        update(
          mine.signal.aborted
            ? { phase: "stopped", progress }
            : { phase: "failed", message: messageOf(error) },
        );
      }
    },
    stopOpening: () => opening?.abort(),
  });
}

/** Share of the whole opening that each stage ends at; only the download can be measured. */
const STAGE_ENDS = { download: 0.9, compile: 0.95, check: 1 } as const;

/** One number in [0, 1] for the whole way from the first byte to a model that answers. */
export function overallProgress(progress: LoadProgress | null): number {
  if (progress === null) return 0;
  if (progress.stage !== "download") {
    return progress.stage === "compile" ? STAGE_ENDS.download : STAGE_ENDS.compile;
  }
  const share = progress.total > 0 ? Math.min(1, progress.loaded / progress.total) : 0;
  return share * STAGE_ENDS.download;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
