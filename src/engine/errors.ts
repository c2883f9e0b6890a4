/**
 * The engine's errors. Each message tells the user what to do; `details` hold the facts for code. They cross the worker
 * as plain data ({@link toWire}) and come out as the same class ({@link fromWire}).
 */
import type { Device } from "./types.ts";

type Details = Readonly<Record<string, string | number | undefined>>;

/** Anything the engine rejects with. */
export class EngineError<D extends Details = Details> extends Error {
  override readonly name: string = "EngineError";
  readonly details: D;

  constructor(message: string, details: D, options?: ErrorOptions) {
    super(message, options);
    this.details = details;
  }
}

/** A file of the model folder could not be had: not there, no network, or cut off. */
export class ModelFileError extends EngineError<{
  readonly file: string;
  readonly reason: "missing" | "network" | "broken";
}> {
  override readonly name = "ModelFileError";
}

/** A file of the model folder is there but does not say what it should. */
export class ModelFormatError extends EngineError<{ readonly file: string }> {
  override readonly name = "ModelFormatError";
}

/** A file of the model folder holds other bytes than the folder's files.json promises. */
export class ModelChecksumError extends EngineError<{ readonly file: string }> {
  override readonly name = "ModelChecksumError";
}

/** The adapter bank does not fit the model's graph; `module` is the layer concerned. */
export class GraftError extends EngineError<{ readonly module?: string }> {
  override readonly name = "GraftError";
}

/** The device cannot run the model: absent, out of memory, lost, or computing wrong values. */
export class DeviceError extends EngineError<{ readonly device: Device }> {
  override readonly name = "DeviceError";
}

/** The engine was disposed and cannot be used any more. */
export class DisposedError extends EngineError {
  override readonly name = "DisposedError";

  constructor(message = "This model is closed; open it again to go on.", details: Details = {}) {
    super(message, details);
  }
}

/** A text, scale, profile or option that the engine cannot work with; `index` is its position in the list given. */
export class InputError extends EngineError<{ readonly index?: number }> {
  override readonly name = "InputError";

  constructor(message: string, details: { readonly index?: number } = {}) {
    super(message, details);
  }
}

/** The caller aborted; nothing went wrong. */
export class AbortError extends EngineError {
  override readonly name = "AbortError";

  constructor(message = "Stopped.", details: Details = {}) {
    super(message, details);
  }
}

/** @throws {AbortError} when the signal is aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AbortError();
}

/** An error as plain data that can be posted to another thread. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly details: Details;
}

type Rebuild = (message: string, details: never) => EngineError;

const REBUILD: Readonly<Record<string, Rebuild>> = {
  ModelFileError: (message, details) => new ModelFileError(message, details),
  ModelFormatError: (message, details) => new ModelFormatError(message, details),
  ModelChecksumError: (message, details) => new ModelChecksumError(message, details),
  GraftError: (message, details) => new GraftError(message, details),
  DeviceError: (message, details) => new DeviceError(message, details),
  DisposedError: (message, details) => new DisposedError(message, details),
  InputError: (message, details) => new InputError(message, details),
  AbortError: (message, details) => new AbortError(message, details),
};

/** Turns anything thrown into plain data. What is no {@link EngineError} is a fault of ours and says so. */
export function toWire(error: unknown): WireError {
  if (error instanceof EngineError) {
    return { name: error.name, message: error.message, details: error.details };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    name: "EngineError",
    message: `Something unexpected went wrong in the model's engine (${reason}). Reload the page to go on.`,
    details: {},
  };
}

/** The error that {@link toWire} was given, as the same class. */
export function fromWire(wire: WireError): EngineError {
  const rebuild = REBUILD[wire.name];
  return rebuild
    ? rebuild(wire.message, wire.details as never)
    : new EngineError(wire.message, wire.details);
}
