import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checksumsOf, modelFolders } from "../../../build/checksums.ts";
import { ModelChecksumError, ModelFileError, ModelFormatError } from "../errors.ts";
import { parseChecksums, verifyFolder } from "./checksums.ts";
import { folderSource } from "./folder-source.ts";

const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const listOf = (...files: object[]) => ({ version: 1, files });

describe("the models in this repository", () => {
  it.each(modelFolders().map((folder) => [basename(folder), folder]))(
    "%s lists its files as they are; if not, run: npm run checksums",
    (_, folder) => {
      expect(readFileSync(join(folder, "files.json"), "utf8")).toBe(checksumsOf(folder));
    },
  );
});

describe("parseChecksums", () => {
  it("gives the listed files by path", () => {
    const file = { path: "a/b.bin", bytes: 3, sha256: ABC };
    expect([...parseChecksums(encode(listOf(file)))]).toEqual([["a/b.bin", file]]);
  });

  it.each<[string, unknown, RegExp]>([
    ["another version", { version: 2, files: [] }, /"version"/],
    ["no files", { version: 1 }, /"files"/],
    ["no length", listOf({ path: "a", sha256: ABC }), /"bytes"/],
    ["half a hash", listOf({ path: "a", bytes: 1, sha256: "ab" }), /"files\[0\]\.sha256"/],
  ])("refuses %s", (_, content, message) => {
    expect(() => parseChecksums(encode(content))).toThrow(ModelFormatError);
    expect(() => parseChecksums(encode(content))).toThrow(message);
  });
});

describe("verifyFolder", () => {
  const folder = mkdtempSync(join(tmpdir(), "value-dial-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("needs a list, and finds what differs or is missing", async () => {
    const verify = () => verifyFolder(folderSource(folder));
    await expect(verify()).rejects.toThrow(/files\.json is not in/);
    writeFileSync(join(folder, "files.json"), encode(listOf({ path: "a", bytes: 3, sha256: ABC })));
    await expect(verify()).rejects.toThrow(ModelFileError);
    writeFileSync(join(folder, "a"), "abd");
    await expect(verify()).rejects.toThrow(ModelChecksumError);
    writeFileSync(join(folder, "a"), "abc");
    await verify();
  });
});
