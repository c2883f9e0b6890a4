import { describe, expect, it } from "vitest";
import { hash, Sampler, seededRandom } from "./sampling.ts";

/** Scores whose softmax at temperature 1 is the given distribution. */
const scores = (...p: number[]) => Float32Array.from(p, Math.log);

function frequencies(sampler: Sampler, given: Float32Array, draws = 4000): number[] {
  const counts = new Array<number>(given.length).fill(0);
  for (let i = 0; i < draws; i++) {
    const id = sampler.draw(given);
    counts[id] = (counts[id] as number) + 1 / draws;
  }
  return counts;
}

const options = { temperature: 1, topP: 1, banned: [], random: seededRandom(1) };

describe("hash", () => {
  it("gives the published FNV-1a values and tells texts apart", () => {
    expect([hash(""), hash("a"), hash("foobar")]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});

describe("seededRandom", () => {
  it("repeats itself for a seed and differs between seeds", () => {
    const take = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, random);
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
    expect(take(2 ** 32 - 1)).not.toEqual(take(0));
  });

  it("is even on [0, 1)", () => {
    const random = seededRandom(3);
    const numbers = Array.from({ length: 10_000 }, random);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((a, b) => a + b) / numbers.length).toBeCloseTo(0.5, 1);
  });
});

describe("Sampler", () => {
  const given = scores(0.5, 0.3, 0.15, 0.05);

  it("follows the distribution", () => {
    const observed = frequencies(new Sampler(options), given);
    for (const [id, p] of [0.5, 0.3, 0.15, 0.05].entries()) {
      expect(Math.abs((observed[id] as number) - p)).toBeLessThan(0.03);
    }
  });

  it("keeps to the nucleus", () => {
    const observed = frequencies(new Sampler({ ...options, topP: 0.75 }), given);
    expect(observed.slice(2)).toEqual([0, 0]);
    expect(observed[0]).toBeCloseTo(0.5 / 0.8, 1);
    const narrow = frequencies(new Sampler({ ...options, topP: 0.01 }), given, 50);
    expect(narrow[0]).toBeCloseTo(1);
  });

  it("sharpens with a low temperature and is greedy at 0", () => {
    const cool = frequencies(new Sampler({ ...options, temperature: 0.5 }), given);
    expect(cool[0]).toBeCloseTo(0.25 / (0.25 + 0.09 + 0.0225 + 0.0025), 1);
    expect(new Sampler({ ...options, temperature: 0 }).draw(given)).toBe(0);
  });

  it("never draws what is banned and leaves the scores alone", () => {
    const sampler = new Sampler({ ...options, banned: [0] });
    const copy = given.slice();
    for (let i = 0; i < 200; i++) expect([2, 3]).toContain(sampler.draw(given, [1]));
    expect(given).toEqual(copy);
    expect(new Sampler({ ...options, temperature: 0, banned: [0] }).draw(given)).toBe(1);
  });

  it("draws the favoured more readily, by so many nats", () => {
    const sampler = new Sampler(options);
    let hits = 0;
    for (let i = 0; i < 1000; i++) if (sampler.draw(given, [], new Map([[3, 3]])) === 3) hits += 1;
    const expected = (0.05 * Math.exp(3)) / (0.95 + 0.05 * Math.exp(3));
    expect(Math.abs(hits / 1000 - expected)).toBeLessThan(0.05);
  });

  it("survives a flat distribution and extreme scores", () => {
    const flat = frequencies(new Sampler({ ...options, topP: 0.9 }), new Float32Array(1000), 500);
    expect(flat.reduce((a, b) => a + b)).toBeCloseTo(1);
    const extreme = Float32Array.of(-1e30, 1e30, 0);
    expect(new Sampler({ ...options, topP: 0.9 }).draw(extreme)).toBe(1);
  });
});
