import type { SurveyPack } from "./pack.ts";
import { parseSurveyPack, SurveyPackError } from "./pack.ts";

/** The part of a browser's `File` that is needed. */
export interface PackFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  text(): Promise<string>;
}

/** Largest file taken, in bytes; a survey of a thousand items is smaller, and browsers store about five times this. */
export const MAX_PACK_BYTES = 1_000_000;

/**
 * Reads and checks a survey pack from a file.
 * @throws {SurveyPackError} when it is too large, cannot be read, is no JSON or is no survey pack.
 */
export async function readPackFile(file: PackFile): Promise<SurveyPack> {
  if (file.size > MAX_PACK_BYTES) {
    throw new SurveyPackError(
      `“${file.name}” has ${(file.size / 1e6).toFixed(1)} MB; a survey pack may have ${MAX_PACK_BYTES / 1e6} MB at most.`,
    );
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    throw new SurveyPackError(`“${file.name}” could not be read. Choose a file, not a folder.`);
  }
  let candidate: unknown;
  try {
    candidate = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SurveyPackError(
      `“${file.name}” is not JSON (${reason}). Save the survey as plain JSON text.`,
    );
  }
  return parseSurveyPack(candidate);
}
