import { TEXTS } from "../../texts.ts";
import type { PictureFile } from "./document.ts";

/** Pixels of the image for each pixel of the picture. */
const SCALE = 2;

/**
 * A picture as a PNG image of twice its size.
 * @throws {Error} in words for the visitor, when the browser cannot draw it.
 */
export async function pngOf({ svg, width, height }: PictureFile): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * SCALE);
    canvas.height = Math.round(height * SCALE);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("The canvas gave nothing.");
    return blob;
  } catch (cause) {
    throw new Error(TEXTS.takeAway.noPng, { cause });
  } finally {
    URL.revokeObjectURL(url);
  }
}
