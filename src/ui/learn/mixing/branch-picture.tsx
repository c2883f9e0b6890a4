import { type MouseEvent, useId } from "react";
import { HIGHER_ORDER_OF } from "../../../values/values.ts";
import { useApp } from "../../app-store.tsx";
import { ValueMark, valueColour } from "../../parts/value-mark.tsx";
import { TEXTS } from "../../texts.ts";
import { BRANCHES, type Branch, factorOf, isValue, signOf } from "./branches.ts";
import styles from "./mixing.module.css";

interface Props {
  chosen: Branch;
  /** The branch that is explained: the one under the pointer, else the chosen one. */
  shown: Branch;
  onChoose: (branch: Branch) => void;
  /** The pointer is on a branch, or on none any more. */
  onPoint: (branch: Branch | null) => void;
  /** The element that explains the branch. */
  detailId: string;
}

/** Pixels from one branch to the next; the style sheet has the same. */
const ROW = 40;
const HEIGHT = BRANCHES.length * ROW;

/**
 * x fans out into the branches and they add up to y. A branch is as wide and as dense as its gate is strong, dashed if it is
 * taken away. To keyboard and screen reader it is a group of radio buttons, one for each branch.
 */
export function BranchPicture({ chosen, shown, onChoose, onPoint, detailId }: Props) {
  const profile = useApp((state) => state.profile);
  const group = useId();
  const texts = TEXTS.learn.mixing;
  return (
    <>
      <fieldset className={styles.picture} onMouseLeave={() => onPoint(null)}>
        <legend className="visually-hidden">{texts.picture}</legend>
        <Fan shown={shown} side="in" />
        <div className={styles.rows}>
          {BRANCHES.map((branch) => {
            const factor = factorOf(branch, profile);
            return (
              <label
                key={branch}
                className={styles.branch}
                data-sign={signOf(factor)}
                data-shown={branch === shown}
                style={{ "--strength": Math.abs(factor), "--colour": branchColour(branch) }}
                onMouseMove={(event) => isMoved(event) && onPoint(branch)}
              >
                <input
                  className="visually-hidden"
                  type="radio"
                  name={group}
                  checked={branch === chosen}
                  aria-describedby={detailId}
                  onChange={() => onChoose(branch)}
                  onFocus={() => onPoint(null)}
                />
                <span className={styles.name}>
                  {isValue(branch) && <ValueMark higher={HIGHER_ORDER_OF[branch]} size={11} />}
                  {isValue(branch) ? TEXTS.value[branch].name : texts[branch]}
                </span>
                <span className={styles.gate}>
                  {isValue(branch) ? (
                    <>
                      <span className="visually-hidden">{texts.gateName} </span>
                      {texts.gate(factor)}
                    </>
                  ) : (
                    texts.always
                  )}
                </span>
              </label>
            );
          })}
        </div>
        <Fan shown={shown} side="out" />
        <var className={styles.input}>x</var>
        <var className={styles.output}>y</var>
      </fieldset>
      <p className={`soft ${styles.legend}`} aria-hidden="true">
        <span>{texts.legendAdds}</span>
        <span>{texts.legendTakes}</span>
        <span>{texts.legendWidth}</span>
      </p>
    </>
  );
}

/** The curves from x to the branches, or from the branches to y. */
function Fan({ side, shown }: { side: "in" | "out"; shown: Branch }) {
  const profile = useApp((state) => state.profile);
  return (
    <svg
      className={styles.fan}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <g transform={side === "out" ? "translate(100 0) scale(-1 1)" : undefined}>
        {BRANCHES.map((branch, i) => {
          const factor = factorOf(branch, profile);
          const y = (i + 0.5) * ROW;
          return (
            <path
              key={branch}
              d={`M0 ${HEIGHT / 2}C55 ${HEIGHT / 2} 45 ${y} 100 ${y}`}
              className={styles.wire}
              data-sign={signOf(factor)}
              data-shown={branch === shown}
              style={{ "--strength": Math.abs(factor), "--colour": branchColour(branch) }}
            />
          );
        })}
      </g>
    </svg>
  );
}

/** A page that scrolls below a resting pointer, as the arrow keys make it do, is no pointing. */
function isMoved({ movementX, movementY }: MouseEvent): boolean {
  return movementX !== 0 || movementY !== 0;
}

function branchColour(branch: Branch): string {
  if (isValue(branch)) return valueColour(branch);
  return branch === "base" ? "var(--ink)" : "var(--accent)";
}
