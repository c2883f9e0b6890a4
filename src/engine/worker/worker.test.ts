/** Page's side and worker's side joined by a message channel; real workers run in the browser tests. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AbortError, DeviceError, DisposedError, EngineError, InputError } from "../errors.ts";
import { CAREFUL, collect, DARING, openTiny } from "../testing/tiny.ts";
import type { Engine, Item, LoadProgress } from "../types.ts";
import type { ClientPort } from "./link.ts";
import { WorkerLink } from "./link.ts";
import type { OpenEngine, ServerPort } from "./server.ts";
import { serveEngine } from "./server.ts";
import { WorkerEngine } from "./worker-engine.ts";

const OPEN = { modelUrl: "tiny", devices: { failed: [] } };
const ITEMS = Array.from(
  { length: 40 },
  (_, index): Item => ({ id: `${index}`, text: "She likes to dance.", scale: "like6" }),
);

function connect(open: OpenEngine): { link: WorkerLink; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  serveEngine(port2 as unknown as ServerPort, open);
  const link = new WorkerLink(port1 as unknown as ClientPort);
  for (const port of [port1, port2]) port.start();
  return {
    link,
    close() {
      for (const port of [port1, port2]) port.close();
    },
  };
}

describe("the engine across a worker", () => {
  let direct: Engine;
  let engine: WorkerEngine;
  let close: () => void;
  const progress: LoadProgress[] = [];
  beforeAll(async () => {
    direct = await openTiny();
    const channel = connect(async (_, { onProgress }) => {
      onProgress({ stage: "check", loaded: 0, total: 0 });
      return direct;
    });
    const info = await channel.link.call("open", OPEN, {
      onMessage: (message) => message.type === "loading" && progress.push(message.progress),
    });
    close = channel.close;
    engine = new WorkerEngine(channel.link, info, close);
  });
  afterAll(async () => {
    await engine.dispose();
  });

  it("gives what the direct engine gives", async () => {
    expect(engine.info).toEqual(direct.info);
    expect(progress).toEqual([{ stage: "check", loaded: 0, total: 0 }]);
    const profiles = [DARING, CAREFUL];
    expect(await engine.answer(profiles, ITEMS.slice(0, 3))).toEqual(
      await direct.answer(profiles, ITEMS.slice(0, 3)),
    );
    expect(await engine.judge(profiles, ["I win."])).toEqual(
      await direct.judge(profiles, ["I win."]),
    );
    expect(await engine.read(["I win."])).toEqual(await direct.read(["I win."]));
    const options = { seed: 4, maxTokens: 12 };
    expect(await collect(engine.argue(DARING, "Dogs bark.", options))).toEqual(
      await collect(direct.argue(DARING, "Dogs bark.", options)),
    );
  });

  it("passes progress on", async () => {
    const seen: number[] = [];
    await engine.answer([DARING], ITEMS, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([16, 32, 40]);
  });

  it("keeps the class of errors", async () => {
    await expect(engine.read([""])).rejects.toThrow(InputError);
    await expect(collect(engine.argue(DARING, ""))).rejects.toThrow(InputError);
  });

  it("aborts batches and streams", async () => {
    const stop = new AbortController();
    const run = engine.answer([DARING], ITEMS, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(run).rejects.toThrow(AbortError);

    const pause = new AbortController();
    const reading = (async () => {
      for await (const event of engine.argue(DARING, "Dogs bark.", { signal: pause.signal })) {
        if (event.type === "text") pause.abort();
      }
    })();
    await expect(reading).rejects.toThrow(AbortError);
    await expect(engine.read(["x"], { signal: AbortSignal.abort() })).rejects.toThrow(AbortError);
    expect(await engine.read(["Still there."])).toHaveLength(1);
  });

  it("stops the worker's side when a reader leaves early", async () => {
    for await (const event of engine.argue(DARING, "Dogs bark.")) {
      if (event.type === "stance") break;
    }
    expect(await engine.read(["Still there."])).toHaveLength(1);
  });
});

describe("a worker that fails", () => {
  it("passes on why a model does not open", async () => {
    const { link, close } = connect(async () => {
      throw new DeviceError("wrong values", { device: "webgpu" });
    });
    const opening = link.call("open", OPEN);
    await expect(opening).rejects.toThrow(DeviceError);
    await expect(opening).rejects.toMatchObject({ details: { device: "webgpu" } });
    await expect(link.call("read", { texts: ["x"] })).rejects.toThrow(DisposedError);
    close();
  });

  it("ends all calls when it stops", async () => {
    const { link, close } = connect(() => new Promise(() => {}));
    const opening = link.call("open", OPEN);
    link.close(new EngineError("stopped", {}));
    await expect(opening).rejects.toThrow("stopped");
    await expect(link.call("read", { texts: ["x"] })).rejects.toThrow("stopped");
    close();
  });
});
