import type { Device } from "../../engine/types.ts";
import type { LinkProblem } from "../../store/link.ts";
import type { Theme } from "../../store/theme.ts";
import type { View } from "../../store/view.ts";
import { megabytes } from "./words.ts";

const DEVICE_TEXTS: Readonly<Record<Device, string>> = {
  webgpu: "graphics card (WebGPU)",
  wasm: "processor (WASM)",
  node: "processor (Node)",
};

const THEME_TEXTS: Readonly<Record<Theme, string>> = {
  system: "As the device",
  light: "Light",
  dark: "Dark",
};

const LINK_PROBLEM_TEXTS: Readonly<Record<LinkProblem, string>> = {
  newer:
    "This link was made with a newer Value Dial. Your dial stays as it is; reload the page to get the newest version, then open the link again.",
  damaged:
    "Something in this link cannot be read; a part of it may be missing. What cannot be read stays as it is on your page; copy the whole link again, or just go on from here.",
};

const VIEW_TEXTS: Readonly<Record<View, string>> = {
  dial: "Dial",
  you: "You",
  compare: "Compare",
  lab: "Lab",
  learn: "Learn",
};

/** Words around the views: header, navigation, the model's state, messages about links. */
export const SHELL = {
  title: "Value Dial",
  tagline: "Dial what matters to somebody. A language model argues and answers accordingly.",
  skipToContent: "Skip to the content",

  views: {
    label: "Views",
    name: VIEW_TEXTS,
    failed:
      "This view could not be opened. Check the connection, then load the page again; your dial is kept in its address.",
    reload: "Load the page again",
  },
  theme: { label: "Colours", option: THEME_TEXTS },

  status: {
    label: "Model",
    download: (loaded: number, total: number) =>
      total > 0
        ? `Fetching the model, ${megabytes(loaded)} of ${megabytes(total)} MB`
        : "Fetching the model",
    compile: "Preparing the model",
    check: "Checking that the model calculates correctly here",
    progress: "Loading of the model",
    ready: (device: Device) => `Ready. Runs on your ${DEVICE_TEXTS[device]}.`,
    fallback: (reason: string) => `The graphics card cannot be used: ${reason}`,
    noWebGpu:
      "This browser offers no WebGPU, so the model runs on the processor instead. Everything works.",
    details: (model: string, dtype: string, parameters: number) =>
      `Model “${model}”, ${megabytes(parameters)} million numbers, stored as ${dtype}`,
    failed: "The model could not be opened.",
    retry: "Try again",
    stop: "Stop",
    stopHint: "Stop loading the model",
    stopped: "Loading is stopped. What has arrived whole is kept where the browser allows it.",
    goOn: "Go on",
    goOnHint: "Go on loading the model",
  },

  link: { problem: LINK_PROBLEM_TEXTS, dismiss: "Close this message" },

  privacy: "The model runs in your browser. What you dial, type and read stays on this device.",
  guess:
    "All this is a small model’s guess for a value profile, not a fact about people. People with the same values differ, and no group is its average.",
};
