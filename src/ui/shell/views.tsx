import { type ComponentType, lazy, Suspense } from "react";
import type { View } from "../../store/view.ts";
import { useApp } from "../app-store.tsx";
import { DialView } from "../dial/dial-view.tsx";

/** The first view comes with the page, the others when they are asked for. */
const COMPONENTS: Readonly<Record<View, ComponentType>> = {
  dial: DialView,
  you: lazy(() => import("../you/you-view.tsx")),
  compare: lazy(() => import("../compare/compare-view.tsx")),
  lab: lazy(() => import("../lab/lab-view.tsx")),
  learn: lazy(() => import("../learn/learn-view.tsx")),
};

/** The view that the navigation has chosen. */
export function CurrentView() {
  const View = COMPONENTS[useApp((state) => state.view)];
  return (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  );
}
