import type { Answer, ArgueEvent, Engine } from "../engine/types.ts";
import type { SurveyItem } from "../surveys/pack.ts";

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
  readonly argued: { claim: string; seed: number | undefined; form: string | undefined }[] = [];
  readonly asked: number[] = [];
  disposed = false;
  /** Thrown by the next call instead of an answer. */
  failure: Error | null = null;
  /** Awaited before every piece of an answer. */
  beforeEach: () => Promise<void> = async () => {};

  async *argue(
    ...[, claim, options]: Parameters<Engine["argue"]>
  ): AsyncGenerator<ArgueEvent, void> {
    this.argued.push({ claim, seed: options?.seed, form: options?.form });
    const step = async () => {
      await this.beforeEach();
      options?.signal?.throwIfAborted();
      if (this.failure) throw this.failure;
    };
    await step();
    yield { type: "stance", stance: "agree", pAgree: 0.75, value: "security" };
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

  judge(): Promise<never> {
    return Promise.reject(new Error("The store does not judge behaviours."));
  }

  read(): Promise<never> {
    return Promise.reject(new Error("The store does not read texts."));
  }

  dispose(): Promise<void> {
    this.disposed = true;
    return Promise.resolve();
  }
}
