/** What page and worker say to each other: pure types. Every request has an id, every answer repeats it. */
import type { Profile } from "../../values/profile.ts";
import type { ByValue } from "../../values/values.ts";
import type { WireError } from "../errors.ts";
import type {
  Answer,
  ArgueEvent,
  ArgueOptions,
  Device,
  EngineInfo,
  Item,
  LoadProgress,
} from "../types.ts";

/** A device of a browser. */
export type WebDevice = Exclude<Device, "node">;

/** Requests by name: their arguments. */
export interface Requests {
  open: { readonly modelUrl: string; readonly devices: DeviceChoice };
  argue: {
    readonly profile: Profile;
    readonly claim: string;
    readonly options: ArgueOptions;
  };
  answer: { readonly profiles: readonly Profile[]; readonly items: readonly Item[] };
  judge: { readonly profiles: readonly Profile[]; readonly scenarios: readonly string[] };
  read: { readonly texts: readonly string[] };
  dispose: Record<never, never>;
}

export interface DeviceChoice {
  /** A device on which the user insists. */
  readonly wanted?: WebDevice;
  /** Devices that have failed already. */
  readonly failed: readonly WebDevice[];
}

export type RequestName = keyof Requests;

/** Page to worker. */
export type ToWorker =
  | {
      [Name in RequestName]: {
        readonly id: number;
        readonly type: Name;
        readonly args: Requests[Name];
      };
    }[RequestName]
  /** Stops the request of that id; it then ends with an AbortError. */
  | { readonly id: number; readonly type: "abort" };

/** Worker to page. */
export type FromWorker =
  | { readonly id: number; readonly type: "done"; readonly result: unknown }
  | { readonly id: number; readonly type: "failed"; readonly error: WireError }
  /** While a model opens. */
  | { readonly id: number; readonly type: "loading"; readonly progress: LoadProgress }
  /** While a batch runs. */
  | {
      readonly id: number;
      readonly type: "progress";
      readonly done: number;
      readonly total: number;
    }
  /** A piece of an argument. */
  | { readonly id: number; readonly type: "argument"; readonly event: ArgueEvent };

/** Results by the request's name. */
export interface Results {
  open: EngineInfo;
  argue: undefined;
  answer: Answer[][];
  judge: number[][];
  read: ByValue[];
  dispose: undefined;
}
