import type { ReactNode } from "react";
import { useApp } from "../../app-store.tsx";
import { TEXTS } from "../../texts.ts";
import { type Branch, factorOf, isValue, signOf } from "./branches.ts";
import styles from "./mixing.module.css";

/** The formula with the branch's term marked, and what the branch does at the moment. */
export function BranchDetail({ id, branch }: { id: string; branch: Branch }) {
  return (
    <div className={styles.detail}>
      <Formula branch={branch} />
      <OwnTerm branch={branch} />
      <p id={id}>
        <BranchWords branch={branch} />
      </p>
    </div>
  );
}

function BranchWords({ branch }: { branch: Branch }) {
  const profile = useApp((state) => state.profile);
  const { chosen } = TEXTS.learn.mixing;
  if (!isValue(branch)) return chosen[branch];
  const { name } = TEXTS.value[branch];
  const gate = factorOf(branch, profile);
  const sign = signOf(gate);
  const effect = sign === "silent" ? chosen.silent : chosen[sign](name);
  return `${chosen.value(name, profile[branch], gate)} ${effect}`;
}

/** y = Wx + s_T B_T A_T x + sum_v g_v s_v B_v A_v x, with one of the three terms marked. */
function Formula({ branch }: { branch: Branch }) {
  return (
    <p className={styles.formula}>
      <span className="visually-hidden">{TEXTS.learn.mixing.formula}</span>
      <span aria-hidden="true">
        <var>y</var> ={" "}
        <Marked on={branch === "base"}>
          <var>W</var> <var>x</var>
        </Marked>{" "}
        +{" "}
        <Marked on={branch === "task"}>
          <Sub of="s">T</Sub> <Sub of="B">T</Sub> <Sub of="A">T</Sub> <var>x</var>
        </Marked>{" "}
        +{" "}
        <Marked on={isValue(branch)}>
          <Sub of="Σ">v</Sub> <Sub of="g">v</Sub> <Sub of="s">v</Sub> <Sub of="B">v</Sub>{" "}
          <Sub of="A">v</Sub> <var>x</var>
        </Marked>
      </span>
    </p>
  );
}

/** A value's own term with its gate as a number; the words below say the same. */
function OwnTerm({ branch }: { branch: Branch }) {
  const profile = useApp((state) => state.profile);
  return (
    <p className={styles.own} aria-hidden="true">
      {isValue(branch) && (
        <>
          {TEXTS.value[branch].name}: {TEXTS.learn.mixing.gate(factorOf(branch, profile))} ·{" "}
          <var>s</var> <var>B</var> <var>A</var> <var>x</var>
        </>
      )}
    </p>
  );
}

function Marked({ on, children }: { on: boolean; children: ReactNode }) {
  return (
    <span className={styles.term} data-on={on}>
      {children}
    </span>
  );
}

function Sub({ of, children }: { of: string; children: string }) {
  return (
    <>
      <var>{of}</var>
      <sub>{children}</sub>
    </>
  );
}
