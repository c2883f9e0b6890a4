import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AbortError, ModelFileError } from "../errors.ts";
import { fetchSource } from "./fetch-source.ts";

const CONTENT = "ten bytes!";

const server = createServer((request, response) => {
  if (request.url === "/model/a.bin") {
    response.setHeader("content-length", CONTENT.length);
    response.end(request.method === "HEAD" ? undefined : CONTENT);
  } else if (request.url === "/model/chunked.bin") {
    // No length announced.
    response.write(CONTENT.slice(0, 4));
    response.end(CONTENT.slice(4));
  } else if (request.url === "/model/cut.bin") {
    response.setHeader("content-length", CONTENT.length);
    response.write(CONTENT.slice(0, 4), () => response.destroy());
  } else {
    response.statusCode = 404;
    response.end();
  }
});
let address = "";

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/model`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("fetchSource", () => {
  it("reads a file and reports its bytes", async () => {
    const source = fetchSource(address);
    let count = 0;
    expect(await source.size("a.bin")).toBe(CONTENT.length);
    expect(text(await source.read("a.bin", { onBytes: (n) => (count += n) }))).toBe(CONTENT);
    expect(count).toBe(CONTENT.length);
  });

  it("reads a file of unannounced length", async () => {
    const source = fetchSource(`${address}/`);
    expect(await source.size("chunked.bin")).toBeUndefined();
    expect(text(await source.read("chunked.bin"))).toBe(CONTENT);
  });

  it("tells missing, cut off and unreachable files apart", async () => {
    const source = fetchSource(address);
    const reasonOf = (reading: Promise<unknown>) =>
      reading.then(
        () => "none",
        (error) => (error instanceof ModelFileError ? error.details.reason : error),
      );
    expect(await reasonOf(source.read("absent.bin"))).toBe("missing");
    expect(await reasonOf(source.read("cut.bin"))).toBe("broken");
    expect(await reasonOf(fetchSource("http://127.0.0.1:1/").read("a.bin"))).toBe("network");
  });

  it("stops when aborted", async () => {
    const source = fetchSource(address);
    await expect(source.read("a.bin", { signal: AbortSignal.abort() })).rejects.toThrow(AbortError);
    await expect(source.size("a.bin", AbortSignal.abort())).rejects.toThrow(AbortError);
  });
});
