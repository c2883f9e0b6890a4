import { profileOrigin } from "../../store/profile-origin.ts";
import type { Profile } from "../../values/profile.ts";
import { useApp } from "../app-store.tsx";
import { TEXTS } from "../texts.ts";

/**
 * What a profile is called, without one that on the dial. The words and not their parts, which would be new ones in every
 * frame of a drag.
 */
export function useProfileName(profile?: Profile): string {
  return useApp((state) =>
    TEXTS.takeAway.profileName(profileOrigin(profile ?? state.profile, state.savedProfiles)),
  );
}
