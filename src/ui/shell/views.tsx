import { type ComponentType, lazy, Suspense, useEffect } from "react";
import type { View } from "../../store/view.ts";
import { useApp } from "../app-store.tsx";
import { DialView } from "../dial/dial-view.tsx";
import { ViewBoundary } from "./view-boundary.tsx";

/** How the views that do not come with the page are fetched. */
const FETCH = {
  you: () => import("../you/you-view.tsx"),
  compare: () => import("../compare/compare-view.tsx"),
  lab: () => import("../lab/lab-view.tsx"),
  learn: () => import("../learn/learn-view.tsx"),
};

const COMPONENTS: Readonly<Record<View, ComponentType>> = {
  dial: DialView,
  you: lazy(FETCH.you),
  compare: lazy(FETCH.compare),
  lab: lazy(FETCH.lab),
  learn: lazy(FETCH.learn),
};

/** The view that the navigation has chosen. The others are fetched once the model is here, so that all works without a network from then on. */
export function CurrentView() {
  const view = useApp((state) => state.view);
  const View = COMPONENTS[view];
  const ready = useApp((state) => state.engineStatus.phase === "ready");
  useEffect(() => {
    // A view that cannot be fetched now is fetched when it is opened.
    if (ready) for (const fetch of Object.values(FETCH)) fetch().catch(() => {});
  }, [ready]);
  return (
    <ViewBoundary key={view}>
      <Suspense fallback={null}>
        <View />
      </Suspense>
    </ViewBoundary>
  );
}
