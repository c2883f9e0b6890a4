/** The model folder is one that transformers.js opens too, and both read it alike. */
import { dirname } from "node:path";
import { AutoModelForCausalLM, AutoTokenizer, env, Tensor } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";
import { TINY, tinyContext } from "./tiny.ts";

const PROMPT = "She likes to find her own way.\nHow much is this like me?<|q|>";
const STEPS = 12;

function argmax(scores: Float32Array): number {
  return scores.reduce((best, score, id) => (score > (scores[best] as number) ? id : best), 0);
}

async function ourTokens(): Promise<number[]> {
  const { model, tokenizer, tokens, gates } = await tinyContext();
  const ids = [tokens.bos, ...tokenizer.encode(PROMPT)];
  const sequence = await model.start([{ ids, gates: new Float32Array(gates.length) }]);
  for (let step = 0; step < STEPS; step++) {
    const next = argmax(sequence.logits.at(0));
    ids.push(next);
    await model.step(sequence, [next]);
  }
  sequence.dispose();
  await model.dispose();
  return ids;
}

async function theirTokens(): Promise<number[]> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(TINY);
  const tokenizer = await AutoTokenizer.from_pretrained("tiny");
  const model = await AutoModelForCausalLM.from_pretrained("tiny", { dtype: "fp32" });
  const { input_ids } = tokenizer(`<|bos|>${PROMPT}`, { add_special_tokens: false });
  const output = await model.generate({
    inputs: input_ids,
    do_sample: false,
    max_new_tokens: STEPS,
    eos_token_id: -1,
  });
  await model.dispose();
  if (!(output instanceof Tensor)) throw new Error("generate gave no tensor");
  return [...(output.data as BigInt64Array)].map(Number);
}

describe("the model folder", () => {
  it("gives the same greedy tokens in transformers.js and here", async () => {
    expect(await ourTokens()).toEqual(await theirTokens());
  });
});
