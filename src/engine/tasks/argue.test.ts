import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect, DARING, tinyContext } from "../testing/tiny.ts";
import { argue } from "./argue.ts";
import type { TaskContext } from "./context.ts";

describe("argue", () => {
  let context: TaskContext;
  beforeAll(async () => {
    context = await tinyContext();
  });
  afterAll(() => context.model.dispose());

  it("turns the stance round, and nothing else, where a claim rejects its topic", async () => {
    const { tokens } = context;
    // The same model, though what it says for "for" means "against": it takes the claim for its opposite.
    const turned = {
      ...context,
      tokens: { ...tokens, for: tokens.against, against: tokens.for },
    };
    const options = { seed: 5, maxTokens: 8 };
    const claim = "Cars belong in towns.";
    const [one, ...words] = await collect(argue(context, DARING, claim, options));
    const [other, ...others] = await collect(argue(turned, DARING, claim, options));
    if (one?.type !== "stance" || other?.type !== "stance") throw new Error("no stance first");
    expect(other).toEqual({
      ...one,
      asks: !one.asks,
      stance: one.stance === "agree" ? "disagree" : "agree",
      pAgree: expect.closeTo(1 - one.pAgree, 9) as number,
    });
    expect(others).toEqual(words);
  });
});
