/** The engine's logits against those of PyTorch with PEFT, which training/ stored beside the tiny model. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Profile } from "../../values/profile.ts";
import { VALUES } from "../../values/values.ts";
import { DeviceError, DisposedError } from "../errors.ts";
import { graft } from "../graft/graft.ts";
import { gatesOf } from "../model/bank.ts";
import { folderSource } from "../model/folder-source.ts";
import type { ModelFolder } from "../model/load.ts";
import { loadManifest, loadModel } from "../model/load.ts";
import type { Dtype } from "../model/manifest.ts";
import { TINY } from "../testing/tiny.ts";
import { LanguageModel } from "./language-model.ts";
import { nodeRuntime } from "./node-runtime.ts";
import { runSelfTest } from "./self-test.ts";

interface Reference {
  readonly prompts: string[];
  readonly inputIds: number[][];
  readonly attentionMask: number[][];
  readonly base: { logits: number[][]; argmax: number[] };
  readonly cases: {
    profile: number[];
    gates: number[];
    logits: number[][];
    argmax: number[];
  }[];
}

const stored: Reference = JSON.parse(await readFile(`${TINY}/reference.json`, "utf8"));
/** The prompts without the padding they were stored with. */
const reference: Reference = {
  ...stored,
  inputIds: stored.inputIds.map((ids, row) =>
    ids.filter((_, position) => stored.attentionMask[row]?.[position] === 1),
  ),
};
const source = folderSource(TINY);
const runtime = nodeRuntime(1);

async function open(dtype: Dtype): Promise<{ folder: ModelFolder; model: LanguageModel }> {
  const folder = await loadModel(source, await loadManifest(source), "node", { dtype });
  const graph = graft(folder.graph, folder.adapters);
  return { folder, model: await LanguageModel.open(runtime, graph, folder.weights, folder.config) };
}

/** Largest deviation from the stored scores, which are the first of the vocabulary. */
function deviation(scores: Float32Array, wanted: readonly number[]): number {
  return Math.max(...wanted.map((logit, id) => Math.abs((scores[id] as number) - logit)));
}

function argmax(scores: Float32Array): number {
  return scores.reduce((best, score, id) => (score > (scores[best] as number) ? id : best), 0);
}

describe("parity with PyTorch and PEFT", () => {
  let folder: ModelFolder;
  let model: LanguageModel;
  beforeAll(async () => {
    ({ folder, model } = await open("fp32"));
  });
  afterAll(() => model.dispose());

  it("encodes the prompts alike", () => {
    const { tokenizer, tokens } = folder;
    const ids = reference.prompts.map((prompt) => [tokens.bos, ...tokenizer.encode(prompt)]);
    expect(ids).toEqual(reference.inputIds);
  });

  it("derives the same gates", () => {
    const rules = folder.adapters.map((adapter) => adapter.gate);
    for (const { profile, gates } of reference.cases) {
      const byValue = Object.fromEntries(VALUES.map((value, i) => [value, profile[i]])) as Profile;
      const own = gatesOf(rules, byValue);
      for (const [i, gate] of gates.entries()) expect(own[i]).toBeCloseTo(gate, 5);
    }
  });

  it("computes the base's logits with all gates at 0", async () => {
    const gates = new Float32Array(folder.adapters.length);
    const logits = await model.score(
      reference.inputIds.map((ids) => ({ ids, gates })),
      1,
    );
    reference.base.logits.forEach((wanted, row) => {
      expect(deviation(logits.at(row), wanted)).toBeLessThan(1e-3);
      expect(argmax(logits.at(row))).toBe(reference.base.argmax[row]);
    });
  });

  it("computes the logits of ten profiles, fifty prompts in one padded batch", async () => {
    const rows = reference.cases.flatMap(({ gates }) =>
      reference.inputIds.map((ids) => ({ ids, gates: Float32Array.from(gates) })),
    );
    const logits = await model.score(rows, 1);
    const wanted = reference.cases.flatMap((c) => c.logits);
    const best = reference.cases.flatMap((c) => c.argmax);
    expect(wanted).toHaveLength(50);
    wanted.forEach((scores, row) => {
      expect(deviation(logits.at(row), scores)).toBeLessThan(1e-3);
      expect(argmax(logits.at(row))).toBe(best[row]);
    });
  });

  it("computes the same one by one and through the cache", async () => {
    const { gates, logits } = reference.cases[4] as Reference["cases"][number];
    const row = Float32Array.from(gates);
    for (const [index, ids] of reference.inputIds.entries()) {
      const wanted = logits[index] as number[];
      const alone = await model.score([{ ids, gates: row }], 1);
      expect(deviation(alone.at(0), wanted)).toBeLessThan(1e-3);
    }
    // Two prompts of unlike length, their last three tokens fed through the cache.
    const pair = reference.inputIds.slice(0, 2);
    const sequence = await model.start(pair.map((ids) => ({ ids: ids.slice(0, -3), gates: row })));
    for (const back of [-3, -2, -1]) {
      await model.step(
        sequence,
        pair.map((ids) => ids.at(back) as number),
      );
    }
    pair.forEach((_, index) => {
      expect(deviation(sequence.logits.at(index), logits[index] as number[])).toBeLessThan(1e-3);
    });
    sequence.dispose();
  });

  it("gives several positions from the end", async () => {
    const ids = reference.inputIds[0] as number[];
    const gates = Float32Array.from((reference.cases[2] as Reference["cases"][number]).gates);
    const logits = await model.score([{ ids, gates }], 4);
    const shorter = await model.score([{ ids: ids.slice(0, -3), gates }], 1);
    expect(deviation(logits.at(0, 3), [...shorter.at(0)])).toBeLessThan(1e-4);
  });

  it("passes a known answer and fails a wrong one, as a fault of the device", async () => {
    const { gates, logits } = reference.cases[1] as Reference["cases"][number];
    const test = {
      inputIds: reference.inputIds[0] as number[],
      gates,
      topLogits: [3, 8, 20].map((id) => ({ id, logit: logits[0]?.[id] as number })),
      tolerance: 0.01,
    };
    await runSelfTest(model, "node", test);
    const wrong = { ...test, topLogits: [{ id: 3, logit: 99 }] };
    await expect(runSelfTest(model, "node", wrong)).rejects.toThrow(DeviceError);
    const impossible = { ...test, topLogits: [{ id: 3, logit: Number.NaN }] };
    await expect(runSelfTest(model, "node", impossible)).rejects.toThrow(DeviceError);
  });
});

describe("other precisions", () => {
  // Random weights quantise badly; what counts here is that the graft fits each kind of graph.
  it.each([
    ["fp16", 0.05],
    ["q8", 0.5],
    ["q4", 6],
  ] as const)("runs %s near the reference", async (dtype, tolerance) => {
    const { model } = await open(dtype);
    const { gates, logits } = reference.cases[3] as Reference["cases"][number];
    const own = await model.score(
      reference.inputIds.map((ids) => ({ ids, gates: Float32Array.from(gates) })),
      1,
    );
    const worst = Math.max(...logits.map((wanted, row) => deviation(own.at(row), wanted)));
    expect(worst).toBeLessThan(tolerance);

    // The gates reach the layers: without them the answer is another.
    const off = await model.score(
      reference.inputIds.map((ids) => ({ ids, gates: new Float32Array(gates.length) })),
      1,
    );
    expect(deviation(off.at(0), logits[0] as number[])).toBeGreaterThan(worst);
    await model.dispose();
    await expect(model.score([{ ids: [1], gates: new Float32Array(11) }], 1)).rejects.toThrow(
      DisposedError,
    );
  });
});
