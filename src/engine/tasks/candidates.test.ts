import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tinyContext } from "../testing/tiny.ts";
import type { Candidate, Draft } from "./candidates.ts";
import { bestOf, writeCandidates } from "./candidates.ts";
import type { TaskContext } from "./context.ts";
import { CopiedWords } from "./copied-words.ts";

const CLAIM = "Dogs should be kept on a leash.";
const OPTIONS = { seed: 3, temperature: 1, topP: 1, maxTokens: 12, candidates: 4 };

describe("writeCandidates", () => {
  let context: TaskContext;
  let draft: Draft;
  /** Half of the tiny model's vocabulary, so that its noise soon comes to an end. */
  const ends = Array.from({ length: 300 }, (_, index) => 300 + index);
  beforeAll(async () => {
    context = await tinyContext();
    const { prompts, tokenizer } = context;
    const ids = prompts.ids("about", { claim: CLAIM }, { room: 20, subject: "The claim" });
    draft = { ids, words: new CopiedWords(CLAIM, tokenizer), ends };
  });
  afterAll(() => context.model.dispose());

  async function write(from: Draft, changes: object = {}): Promise<readonly Candidate[]> {
    let written: readonly Candidate[] = [];
    for await (const candidates of writeCandidates(context, from, { ...OPTIONS, ...changes })) {
      written = candidates;
    }
    return written;
  }

  it("ends a text at any of the ends, never before its first word", async () => {
    const written = await write(draft);
    expect(written).toHaveLength(4);
    expect(written.some(({ end }) => typeof end === "number")).toBe(true);
    for (const { text, ids, end } of written) {
      expect(text).not.toBe("");
      expect(end === "length" ? ids.length === 12 : ends.includes(end ?? -1)).toBe(true);
    }
  });

  it("writes the first alike, however many there are beside it", async () => {
    const [first, second] = await write(draft);
    const [alone] = await write(draft, { candidates: 1 });
    expect(alone?.ids).toEqual(first?.ids);
    expect(second?.ids).not.toEqual(first?.ids);
  });

  it("stops at the end of the context", async () => {
    const { manifest, tokens } = context;
    const ids = new Array<number>(manifest.maxContext - 5).fill(tokens.question);
    const written = await write({ ...draft, ids, ends: [tokens.eos] });
    expect(Math.max(...written.map((candidate) => candidate.ids.length))).toBe(5);
  });
});

describe("bestOf", () => {
  const candidate = (text: string, end: Candidate["end"]): Candidate => ({
    text,
    ids: [],
    piece: "",
    logProbability: 0,
    end,
  });
  const length = ({ text }: Candidate) => text.length;

  it("takes the highest score, an unfinished text only when none is finished", () => {
    const texts = [candidate("a", 2), candidate("bcd", 2), candidate("efghi", "length")];
    expect(bestOf(texts, length).text).toBe("bcd");
    const unfinished = [candidate("a", "length"), candidate("bc", "length")];
    expect(bestOf(unfinished, length).text).toBe("bc");
    expect(bestOf(texts, (_, n) => -n).text).toBe("a");
  });
});
