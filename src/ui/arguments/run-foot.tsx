import { type ReactNode, useState } from "react";
import { type ArgumentRun, isArguing } from "../../store/argument.ts";
import { sameProfile } from "../../store/profile.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";
import styles from "./arguments.module.css";

interface Props {
  run: ArgumentRun;
  /** Called once the argument is removed: its buttons are gone, and the focus needs a place. */
  onRemoved?: (() => void) | undefined;
  /** A button of the place where the argument stands, before the others. */
  children?: ReactNode;
}

/** What an argument was written from, and what can be done with it. */
export function RunFoot({ run, onRemoved, children }: Props) {
  const moved = useApp((state) => !sameProfile(state.profile, run.profile));
  const toCome = useApp((state) => (run.status === "running" ? state.argumentsToCome : 0));
  const idle = useApp((state) => state.engineStatus.phase === "ready" && !isArguing(state));
  const setProfile = useApp((state) => state.setProfile);
  const argueAgain = useApp((state) => state.argueAgain);
  const remove = useApp((state) => state.removeArgument);
  const [copied, setCopied] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(TEXTS.argument.clipboard(run));
      setCopied(TEXTS.argument.copied);
    } catch {
      setCopied(TEXTS.argument.copyFailed);
    }
  };
  return (
    <div className={styles.foot}>
      <p className="soft">
        {TEXTS.argument.about(run.claim, run.seed)}
        {run.status === "stopped" && ` ${TEXTS.argument.stopped}`}
        {toCome > 0 && ` ${TEXTS.argument.toCome(toCome)}`}
        {moved && ` ${TEXTS.argument.moved}`}
      </p>
      <div className={styles.small}>
        {children}
        {moved && (
          <button type="button" onClick={() => setProfile(run.profile)}>
            {TEXTS.argument.turnBack}
          </button>
        )}
        <button
          type="button"
          title={TEXTS.argument.againHint}
          disabled={!idle}
          onClick={() => argueAgain(run.id)}
        >
          {TEXTS.argument.again}
        </button>
        <button
          type="button"
          disabled={run.text === ""}
          onClick={copy}
          onBlur={() => setCopied("")}
        >
          {TEXTS.argument.copy}
        </button>
        <button
          type="button"
          onClick={() => {
            remove(run.id);
            onRemoved?.();
          }}
        >
          {TEXTS.argument.remove}
        </button>
        <span role="status" className={styles.said}>
          {copied}
        </span>
      </div>
    </div>
  );
}
