import { describe, expect, it } from "vitest";
import type { Job } from "./batching.ts";
import { planBatches } from "./batching.ts";

const job = (length: number, keep = 1): Job => ({
  row: { ids: new Array(length).fill(5), gates: new Float32Array(1) },
  keep,
  read() {},
});
const lengths = (batches: Job[][]) => batches.map((b) => b.map((j) => j.row.ids.length));

describe("planBatches", () => {
  it("puts like lengths together, sixteen at most", () => {
    const jobs = Array.from({ length: 40 }, (_, i) => job(i % 2 ? 10 : 50));
    expect(lengths(planBatches(jobs))).toEqual([
      new Array(16).fill(10),
      [...new Array(4).fill(10), ...new Array(12).fill(50)],
      new Array(8).fill(50),
    ]);
  });

  it("limits the tokens of a pass, but runs a row of any length", () => {
    const batches = planBatches([job(2000), job(2000), job(2000), job(9000)]);
    expect(lengths(batches)).toEqual([[2000, 2000], [2000], [9000]]);
  });

  it("keeps apart what reads one position and what reads many", () => {
    const batches = planBatches([job(10, 10), job(10), job(10, 4), job(11)]);
    expect(batches.map((b) => b.map((j) => j.keep))).toEqual([
      [1, 1],
      [10, 4],
    ]);
  });

  it("keeps every job", () => {
    const jobs = Array.from({ length: 100 }, (_, i) => job(1 + ((i * 37) % 300), 1 + (i % 3)));
    expect(new Set(planBatches(jobs).flat())).toEqual(new Set(jobs));
    expect(planBatches([])).toEqual([]);
  });
});
