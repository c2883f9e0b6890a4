/** What the engine's tests share: the tiny model and profiles. */
import { fileURLToPath } from "node:url";
import type { Profile } from "../../values/profile.ts";
import { uniformProfile } from "../../values/profile.ts";
import { openEngine } from "../node.ts";
import type { ArgueEvent, Engine } from "../types.ts";

/** Folder of the model with random weights. */
export const TINY = fileURLToPath(new URL("../../../models/tiny", import.meta.url));

/** The tiny model on one thread, so that tests run side by side. */
export function openTiny(dtype: "fp32" | "fp16" | "q8" | "q4" = "fp32"): Promise<Engine> {
  return openEngine(TINY, { dtype, threads: 1 });
}

export const NEUTRAL = uniformProfile();
export const DARING: Profile = { ...uniformProfile(2), stimulation: 6, self_direction: 5.5 };
export const CAREFUL: Profile = { ...uniformProfile(3), security: 6, tradition: 5, stimulation: 1 };

/** All events of a streamed argument. */
export async function collect(stream: AsyncIterable<ArgueEvent>): Promise<ArgueEvent[]> {
  const events: ArgueEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}
