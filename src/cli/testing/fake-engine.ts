import { InputError } from "../../engine/errors.ts";
import { planScale } from "../../engine/tasks/scales.ts";
import type { Answer, ArgueEvent, Engine } from "../../engine/types.ts";
import type { ByValue } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";

/** For tests of the command line: answers at once, with numbers that tell profiles and texts apart. */
export class FakeEngine implements Engine {
  readonly info = {
    model: "fake",
    device: "node" as const,
    dtype: "fp32",
    parameters: 0,
    adapters: [],
    sampling: { temperature: 0.4, topP: 0.9, maxTokens: 60 },
  };
  readonly argued: Parameters<Engine["argue"]>[2][] = [];
  disposed = false;

  async *argue(
    ...[profile, claim, options]: Parameters<Engine["argue"]>
  ): AsyncGenerator<ArgueEvent, void> {
    refuseLong([claim]);
    this.argued.push(options);
    yield {
      type: "stance",
      stance: "agree",
      pAgree: profile.security / 6,
      value: "security",
      topic: claim,
      asks: true,
      subject: "safety",
    };
    const text = ` ${claim} ${options?.seed}`;
    yield { type: "text", text };
    yield { type: "end", text, tokens: 2, stopped: "eos" };
  }

  async answer(...[profiles, items]: Parameters<Engine["answer"]>): Promise<Answer[][]> {
    refuseLong(items.map((item) => item.text));
    return profiles.map((profile) =>
      items.map((item) => {
        const scale = planScale(item.scale, "The item");
        const count = scale.kind === "choice" ? scale.options.length : scale.ratings.length;
        const { distribution, entropy } = scale.answer(new Array(count).fill(1 / count));
        return { distribution, entropy, expected: profile.security };
      }),
    );
  }

  async judge(...[profiles, scenarios]: Parameters<Engine["judge"]>): Promise<number[][]> {
    refuseLong(scenarios);
    return profiles.map((profile) => scenarios.map(() => profile.security / 6));
  }

  async read(...[texts, options]: Parameters<Engine["read"]>): Promise<ByValue[]> {
    refuseLong(texts);
    options?.onProgress?.(texts.length, texts.length);
    const strengths = VALUES.map((value, index) => [value, index / 10]);
    return texts.map(() => Object.fromEntries(strengths) as ByValue);
  }

  async dispose(): Promise<void> {
    this.disposed = true;
  }
}

/** As the real engine, though in characters. */
function refuseLong(texts: readonly string[]): void {
  const index = texts.findIndex((text) => text.length > 2000);
  if (index >= 0) throw new InputError(`Text ${index + 1} is too long. Shorten it.`, { index });
}
