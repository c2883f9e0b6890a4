import type { Kept } from "../../engine/types.ts";
import { megabytes } from "./words.ts";

const KEPT_TEXTS: Readonly<Record<Kept, string>> = {
  kept: "The model’s files, checked and kept on this device, so that the next visit starts sooner.",
  full: "The browser had no room left to keep the whole model. It works all the same; the next visit fetches what is missing.",
  forbidden:
    "The browser does not let this page keep files here, as in some private windows or on a page without https. The model works all the same; the next visit may fetch it again.",
  unlisted:
    "This model comes without a list of checksums (files.json), so its files are neither checked nor kept here.",
};

/** Words about what the browser keeps of models. */
export const STORED_MODELS = {
  summary: (bytes: number) =>
    bytes > 0
      ? `Stored in this browser: ${megabytes(bytes)} MB`
      : "Stored in this browser: nothing",
  kept: KEPT_TEXTS,
  model: (name: string, bytes: number) => `Model “${name}”: ${megabytes(bytes)} MB`,
  clear: "Clear",
  clearHint: "Clear what is stored of models in this browser",
  nothing: "Nothing is stored. The open model works on; the next visit fetches it again.",
  problem: (message: string) =>
    `The browser refused (${message}). You can clear this page’s data in the browser’s own settings.`,
};
