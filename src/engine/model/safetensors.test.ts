import { describe, expect, it } from "vitest";
import { ModelFormatError } from "../errors.ts";
import { readSafetensors } from "./safetensors.ts";

/** A file with the given header and data. */
function file(header: unknown, data: ArrayLike<number> = []): Uint8Array {
  const json = new TextEncoder().encode(
    typeof header === "string" ? header : JSON.stringify(header),
  );
  const bytes = new Uint8Array(8 + json.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  bytes.set(data, 8 + json.length);
  return bytes;
}

const bytesOf = (array: ArrayBufferView) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

describe("readSafetensors", () => {
  it("reads 32-bit floats, wherever they lie", () => {
    for (const shift of [0, 1, 2, 3]) {
      const header = {
        __metadata__: { format: "pt" },
        w: { dtype: "F32", shape: [1, 2], data_offsets: [shift, 8 + shift] },
      };
      const data = [...new Array(shift).fill(0), ...bytesOf(Float32Array.of(1.5, -2))];
      const tensor = readSafetensors(file(header, data), "f").get("w");
      expect(tensor?.shape).toEqual([1, 2]);
      expect([...(tensor?.data ?? [])]).toEqual([1.5, -2]);
    }
  });

  it("widens 16-bit floats", () => {
    const half = Uint16Array.of(0x3c00, 0xc000, 0x0001, 0x7c00, 0x3555);
    const header = { h: { dtype: "F16", shape: [5], data_offsets: [0, 10] } };
    const [one, minusTwo, tiny, infinite, third] =
      readSafetensors(file(header, bytesOf(half)), "f").get("h")?.data ?? [];
    expect([one, minusTwo, tiny, infinite]).toEqual([1, -2, 2 ** -24, Number.POSITIVE_INFINITY]);
    expect(third).toBeCloseTo(1 / 3, 3);

    const brain = { b: { dtype: "BF16", shape: [2], data_offsets: [0, 4] } };
    const tensor = readSafetensors(file(brain, bytesOf(Uint16Array.of(0x3f80, 0xc000))), "f");
    expect([...(tensor.get("b")?.data ?? [])]).toEqual([1, -2]);
  });

  const entry = { dtype: "F32", shape: [1], data_offsets: [0, 4] };
  const four = [0, 0, 0, 0];
  it.each<[string, Uint8Array]>([
    ["an empty file", new Uint8Array()],
    ["a header longer than the file", Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 0)],
    ["a header of absurd length", new Uint8Array(8).fill(255)],
    ["a header that is no JSON", file("{nope")],
    ["a header that is a list", file([])],
    ["a header that is null", file("null")],
    ["an entry that is null", file({ w: null }, four)],
    ["an unknown number type", file({ w: { ...entry, dtype: "I64" } }, four)],
    ["a size of another type", file({ w: { ...entry, shape: ["1"] } }, four)],
    ["a negative size", file({ w: { ...entry, shape: [-1] } }, four)],
    ["offsets beyond the file", file({ w: entry }, [0, 0, 0])],
    ["offsets in reverse", file({ w: { ...entry, data_offsets: [4, 0] } }, four)],
    ["three offsets", file({ w: { ...entry, data_offsets: [0, 2, 4] } }, four)],
    ["a shape that does not match", file({ w: { ...entry, shape: [2] } }, four)],
  ])("refuses %s", (_, bytes) => {
    expect(() => readSafetensors(bytes, "weights.safetensors")).toThrow(ModelFormatError);
    expect(() => readSafetensors(bytes, "weights.safetensors")).toThrow(/weights\.safetensors/);
  });
});
