import { useApp } from "../../app-store.tsx";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { useProfileName } from "../../parts/use-profile-name.ts";
import { TEXTS } from "../../texts.ts";
import type { ActiveValue } from "../use-active-value.ts";
import { Circle } from "./circle.tsx";
import { ProfileCircle } from "./profile-circle.tsx";

/** The circle to dial on, with the menu that saves it as a picture. */
export function SavableCircle(active: ActiveValue) {
  const profile = useApp((state) => state.profile);
  const name = useProfileName();
  return (
    <ChartFrame
      what="circle"
      title={TEXTS.takeAway.chart.circle}
      profile={name}
      model={null}
      picture={<ProfileCircle profile={profile} />}
    >
      <Circle {...active} />
    </ChartFrame>
  );
}
