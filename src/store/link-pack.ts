import { LinkError } from "./link.ts";

/** The name of the link's part that holds all others, packed. */
export const PACKED_KEY = "z";
/** Links up to this length, in characters, stay as they are: they can be read and changed by hand, and little is won. */
export const PLAIN_LENGTH = 160;

const VERSION = 1;
/** No link of ours unpacks to more bytes; one that does is made to hurt. */
const MOST_BYTES = 50_000;

/**
 * A link's parts in the shorter of two forms: as they are, or packed as `z=v1_…` (UTF-8, raw deflate, base64url). A browser
 * without compression leaves them as they are.
 */
export async function packParts(parts: string): Promise<string> {
  if (parts.length <= PLAIN_LENGTH || typeof CompressionStream === "undefined") return parts;
  const bytes = await through(new TextEncoder().encode(parts), new CompressionStream(FORMAT));
  const packed = `${PACKED_KEY}=v${VERSION}_${toBase64Url(bytes)}`;
  return packed.length < parts.length ? packed : parts;
}

/**
 * The parts that {@link packParts} packed. @param packed without its name.
 * @throws {LinkError} "newer" for a later version, "damaged" for anything else that cannot be unpacked.
 */
export async function unpackParts(packed: string): Promise<string> {
  const [, version, data = ""] = /^v(\d+)_(.*)$/s.exec(packed) ?? [];
  if (version !== undefined && Number(version) > VERSION) throw new LinkError("newer");
  if (version !== String(VERSION)) throw new LinkError("damaged");
  try {
    const bytes = await through(fromBase64Url(data), new DecompressionStream(FORMAT));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new LinkError("damaged", { cause });
  }
}

/** Without the header and checksum of other formats, which are as long as some links. */
const FORMAT = "deflate-raw";

type Bytes = Uint8Array<ArrayBuffer>;

/** @throws {Error} when the stream refuses the bytes or makes more than {@link MOST_BYTES} of them. */
async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const result = new Uint8Array(MOST_BYTES);
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError("The link unpacks to too much.");
    }
    result.set(part.value, length);
    length += part.value.length;
  }
  return result.slice(0, length);
}

function toBase64Url(bytes: Bytes): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @throws {Error} when the text is no base64url. */
function fromBase64Url(text: string): Bytes {
  if (!/^[\w-]+$/.test(text)) throw new RangeError("The link has signs that it cannot have.");
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
