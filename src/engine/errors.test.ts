import { describe, expect, it } from "vitest";
import {
  AbortError,
  DeviceError,
  DisposedError,
  EngineError,
  fromWire,
  GraftError,
  InputError,
  ModelChecksumError,
  ModelFileError,
  ModelFormatError,
  throwIfAborted,
  toWire,
} from "./errors.ts";

describe("errors across the worker", () => {
  const errors = [
    new ModelFileError("gone", { file: "a.json", reason: "missing" }),
    new ModelFormatError("wrong", { file: "b.json" }),
    new ModelChecksumError("damaged", { file: "c.bin" }),
    new GraftError("no layer", { module: "model.layers.9" }),
    new DeviceError("lost", { device: "webgpu" }),
    new DisposedError(),
    new InputError("empty", { index: 3 }),
    new AbortError(),
  ];

  it.each(errors)("$name keeps class, message and details", (error) => {
    const copy = fromWire(structuredClone(toWire(error)));
    expect(copy).toBeInstanceOf(error.constructor);
    expect(copy).toBeInstanceOf(EngineError);
    expect(copy.name).toBe(error.name);
    expect(copy.message).toBe(error.message);
    expect(copy.details).toEqual(error.details);
  });

  it("turns anything else into an EngineError that says what to do", () => {
    for (const thrown of [new TypeError("x is undefined"), "a text", undefined]) {
      const copy = fromWire(toWire(thrown));
      expect(copy.constructor).toBe(EngineError);
      expect(copy.message).toMatch(/Reload/);
    }
  });

  it("throws only for an aborted signal", () => {
    throwIfAborted(undefined);
    throwIfAborted(new AbortController().signal);
    expect(() => throwIfAborted(AbortSignal.abort())).toThrow(AbortError);
  });
});
