/**
 * Writes files.json into model folders whose files were changed by hand: `npm run checksums` for all of models/, or
 * `npm run checksums -- FOLDER ...`. The exporter (training/export/checksums.py) writes the same file for what it makes.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Listed beside everything in adapters/ and onnx/; cards, measurements and test data are no part of the model. */
const ROOT_FILES = [
  "config.json",
  "generation_config.json",
  "special_tokens_map.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "value_dial.json",
];

export const MODELS = fileURLToPath(new URL("../models", import.meta.url));

/** Paths of the model folders that the repository holds. */
export function modelFolders(): string[] {
  return readdirSync(MODELS)
    .map((name) => join(MODELS, name))
    .filter((folder) => existsSync(join(folder, "value_dial.json")));
}

/** The text of a model folder's files.json: length and SHA-256 of each file, ordered by path. */
export function checksumsOf(folder: string): string {
  const inFolders = ["adapters", "onnx"].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );
  const paths = [...ROOT_FILES, ...inFolders].map((path) => path.replaceAll("\\", "/")).sort();
  const files = paths.map((path) => {
    const content = readFileSync(join(folder, path));
    const sha256 = createHash("sha256").update(content).digest("hex");
    return { path, bytes: content.length, sha256 };
  });
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = process.argv.slice(2);
  for (const folder of folders.length > 0
    ? folders.map((folder) => resolve(folder))
    : modelFolders()) {
    writeFileSync(join(folder, "files.json"), checksumsOf(folder));
    console.log(`${basename(folder)}/files.json`);
  }
}
