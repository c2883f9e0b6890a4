import type { Answer, ArgueEvent, ArgueOptions, Engine } from "../engine/types.ts";
import type { SurveyItem } from "../surveys/pack.ts";
import { uniformProfile } from "../values/profile.ts";
import type { ByValue } from "../values/values.ts";

/** For the store's tests only: an engine whose answers are known beforehand and whose words come one by one on demand. */
export class FakeEngine implements Engine {
  readonly info = {
    model: "fake",
    device: "wasm" as const,
    dtype: "fp32",
    parameters: 0,
    adapters: [],
    sampling: { temperature: 0.4, topP: 0.9, maxTokens: 60 },
  };
  readonly argued: ({ claim: string } & ArgueOptions)[] = [];
  readonly asked: number[] = [];
  /** Scenarios of each call to judge. */
  readonly judged: number[] = [];
  /** Texts of each call to read. */
  readonly texts: string[][] = [];
  disposed = false;
  /** Thrown by the next call instead of an answer. */
  failure: Error | null = null;
  /** Awaited before every piece of an answer. */
  beforeEach: () => Promise<void> = async () => {};

  async *argue(
    ...[, claim, options]: Parameters<Engine["argue"]>
  ): AsyncGenerator<ArgueEvent, void> {
    const { signal: _, ...asked } = options ?? {};
    this.argued.push({ claim, ...asked });
    const step = async () => {
      await this.beforeEach();
      options?.signal?.throwIfAborted();
      if (this.failure) throw this.failure;
    };
    await step();
    yield {
      type: "stance",
      stance: "agree",
      pAgree: 0.75,
      value: "security",
      topic: "planting more trees",
      asks: true,
      subject: "safety",
    };
    for (const text of ["Trees", " give", " shade."]) {
      await step();
      yield { type: "text", text };
    }
    yield { type: "end", text: "Trees give shade.", tokens: 3, stopped: "eos" };
  }

  async answer(...[profiles, items, options]: Parameters<Engine["answer"]>): Promise<Answer[][]> {
    this.asked.push(items.length);
    await this.beforeEach();
    options?.signal?.throwIfAborted();
    if (this.failure) throw this.failure;
    return profiles.map((profile) =>
      items.map((item) => {
        const { value } = item as SurveyItem;
        const expected = value === undefined ? 1 : profile[value];
        return { expected, entropy: 0, distribution: [{ option: String(expected), p: 1 }] };
      }),
    );
  }

  /** P = how far power is turned up, for every scenario. */
  async judge(...[profiles, scenarios, options]: Parameters<Engine["judge"]>): Promise<number[][]> {
    this.judged.push(scenarios.length);
    await this.beforeEach();
    options?.signal?.throwIfAborted();
    if (this.failure) throw this.failure;
    return profiles.map(({ power }) => scenarios.map(() => (power - 1) / 5));
  }

  /** "shade" speaks for security, "give" for benevolence, and "Trees" against benevolence. */
  async read(...[texts, options]: Parameters<Engine["read"]>): Promise<ByValue[]> {
    this.texts.push([...texts]);
    await this.beforeEach();
    options?.signal?.throwIfAborted();
    if (this.failure) throw this.failure;
    options?.onProgress?.(texts.length, texts.length);
    return texts.map((text) => ({
      ...(uniformProfile(0) as ByValue),
      security: text.includes("shade") ? 0.75 : 0.25,
      benevolence: (text.includes("give") ? 0.5 : 0) + (text.includes("Trees") ? 0 : 0.25),
    }));
  }

  dispose(): Promise<void> {
    this.disposed = true;
    return Promise.resolve();
  }
}
