import type { Profile } from "../../values/profile.ts";
import { EXTENT, profilePath, RIM } from "./circle/geometry.ts";
import styles from "./profile-star.module.css";

/** A profile's shape on the circle, small; decoration beside its name. */
export function ProfileStar({ profile, size = 44 }: { profile: Profile; size?: number }) {
  const reach = EXTENT - 50;
  return (
    <svg
      className={styles.star}
      width={size}
      height={size}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      aria-hidden="true"
    >
      <circle r={RIM} className={styles.rim} />
      <path d={profilePath(profile)} className={styles.shape} />
    </svg>
  );
}
