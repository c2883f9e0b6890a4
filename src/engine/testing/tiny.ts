/** What the engine's tests share: the tiny model and profiles. */
import { fileURLToPath } from "node:url";
import type { Profile } from "../../values/profile.ts";
import { uniformProfile } from "../../values/profile.ts";
import { graft } from "../graft/graft.ts";
import { folderSource } from "../model/folder-source.ts";
import { loadManifest, loadModel } from "../model/load.ts";
import { openEngine } from "../node.ts";
import { LanguageModel } from "../session/language-model.ts";
import { nodeRuntime } from "../session/node-runtime.ts";
import type { TaskContext } from "../tasks/context.ts";
import { Prompts } from "../tasks/prompts.ts";
import type { ArgueEvent, Engine } from "../types.ts";

/** Folder of the model with random weights. */
export const TINY = fileURLToPath(new URL("../../../models/tiny", import.meta.url));

/** The tiny model on one thread, so that tests run side by side. */
export function openTiny(dtype: "fp32" | "fp16" | "q8" | "q4" = "fp32"): Promise<Engine> {
  return openEngine(TINY, { dtype, threads: 1 });
}

/** What the tasks work with, on the tiny model; the caller disposes its `model`. */
export async function tinyContext(): Promise<TaskContext> {
  const source = folderSource(TINY);
  const manifest = await loadManifest(source);
  const folder = await loadModel(source, manifest, "node", { dtype: "fp32" });
  const { tokenizer, tokens, adapters, weights, config } = folder;
  const graph = graft(folder.graph, adapters);
  return {
    model: await LanguageModel.open(nodeRuntime(1), graph, weights, config),
    manifest,
    tokenizer,
    tokens,
    prompts: new Prompts(manifest, tokenizer, tokens),
    gates: adapters.map((adapter) => adapter.gate),
  };
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
