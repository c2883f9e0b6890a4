/**
 * Reader of the safetensors format: 8 bytes header length (little-endian), a JSON header, then the tensors' bytes.
 * Source: https://github.com/huggingface/safetensors#format
 */
import { ModelFormatError } from "../errors.ts";

/** A tensor as 32-bit floats, row by row. */
export interface FloatTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

interface Entry {
  readonly dtype: string;
  readonly shape: number[];
  readonly data_offsets: [number, number];
}

const BYTES: Readonly<Record<string, number>> = { F32: 4, F16: 2, BF16: 2 };

/**
 * Reads all tensors of a file; F16 and BF16 are widened to 32 bits.
 * @param file its name, for messages.
 * @throws {ModelFormatError} when the bytes are no safetensors file or hold another number type.
 */
export function readSafetensors(bytes: Uint8Array, file: string): Map<string, FloatTensor> {
  const fail = (reason: string): never => {
    throw new ModelFormatError(`${file} is not a usable safetensors file: ${reason}.`, { file });
  };
  if (bytes.length < 8) fail("it is too short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getBigUint64(0, true);
  if (headerLength > BigInt(bytes.length - 8)) fail("its header is longer than the file");
  const start = 8 + Number(headerLength);

  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start)));
  } catch {
    fail("its header is not JSON");
  }
  if (typeof header !== "object" || header === null || Array.isArray(header)) {
    fail("its header is not an object");
  }

  const tensors = new Map<string, FloatTensor>();
  for (const [name, entry] of Object.entries(header as Record<string, unknown>)) {
    if (name === "__metadata__") continue;
    if (!isEntry(entry)) return fail(`the entry of "${name}" is malformed`);
    const width = BYTES[entry.dtype];
    if (!width) return fail(`"${name}" is stored as ${entry.dtype}, not as F32, F16 or BF16`);
    const [from, to] = entry.data_offsets;
    const count = entry.shape.reduce((product, size) => product * size, 1);
    if (from > to || start + to > bytes.length) fail(`"${name}" reaches beyond the file's end`);
    if (to - from !== count * width) fail(`the size of "${name}" does not match its shape`);
    // A copy: the tensor's place in the file need not be aligned.
    const raw = bytes.slice(start + from, start + to).buffer;
    tensors.set(name, { shape: entry.shape, data: toFloats(entry.dtype, raw) });
  }
  return tensors;
}

function isEntry(entry: unknown): entry is Entry {
  if (typeof entry !== "object" || entry === null) return false;
  const { dtype, shape, data_offsets: offsets } = entry as Partial<Entry>;
  return typeof dtype === "string" && isSizes(shape) && isSizes(offsets, 2);
}

function isSizes(list: unknown, length?: number): boolean {
  return (
    Array.isArray(list) &&
    list.every((size) => Number.isSafeInteger(size) && size >= 0) &&
    (length === undefined || list.length === length)
  );
}

function toFloats(dtype: string, raw: ArrayBuffer): Float32Array {
  if (dtype === "F32") return new Float32Array(raw);
  const halves = new Uint16Array(raw);
  if (dtype === "F16") return Float32Array.from(halves, fromHalf);
  // A bfloat16 is the upper half of a float32.
  return new Float32Array(Uint32Array.from(halves, (half) => half << 16).buffer);
}

/** IEEE 754 binary16 -> number. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
