/** The engine itself, in whatever thread it is created: Node, a test, or the page's worker. */
import type { Profile } from "../values/profile.ts";
import type { ByValue } from "../values/values.ts";
import { DisposedError, throwIfAborted } from "./errors.ts";
import { graft } from "./graft/graft.ts";
import type { LoadOptions } from "./model/load.ts";
import { loadManifest, loadModel } from "./model/load.ts";
import type { Manifest } from "./model/manifest.ts";
import type { FileSource } from "./model/source.ts";
import { LanguageModel } from "./session/language-model.ts";
import type { Runtime } from "./session/runtime.ts";
import { runSelfTest } from "./session/self-test.ts";
import { answer } from "./tasks/answer.ts";
import { argue } from "./tasks/argue.ts";
import type { TaskContext } from "./tasks/context.ts";
import { judge } from "./tasks/judge.ts";
import { Prompts } from "./tasks/prompts.ts";
import { read } from "./tasks/read.ts";
import type {
  Answer,
  ArgueEvent,
  ArgueOptions,
  CallOptions,
  Engine,
  EngineInfo,
  Item,
} from "./types.ts";

export class DirectEngine implements Engine {
  readonly info: EngineInfo;
  readonly #context: TaskContext;
  #disposed = false;

  private constructor(info: EngineInfo, context: TaskContext) {
    this.info = info;
    this.#context = context;
  }

  /**
   * Opens a model folder on a runtime: load, graft, compile, known-answer test.
   * @param manifest value_dial.json, where the caller has read it already.
   * @throws {ModelFileError|ModelFormatError|ModelChecksumError|GraftError} when the folder is at fault, {@link DeviceError} when the device is.
   */
  static async open(
    source: FileSource,
    runtime: Runtime,
    options: LoadOptions & { readonly manifest?: Manifest } = {},
  ): Promise<DirectEngine> {
    const { signal, onProgress } = options;
    const manifest = options.manifest ?? (await loadManifest(source, signal));
    const folder = await loadModel(source, manifest, runtime.device, options);
    const { config, tokenizer, tokens, adapters, dtype } = folder;

    onProgress?.({ stage: "compile", loaded: 0, total: 0 });
    const graph = graft(folder.graph, adapters);
    const model = await LanguageModel.open(runtime, graph, folder.weights, config);
    try {
      onProgress?.({ stage: "check", loaded: 0, total: 0 });
      for (const test of manifest.selfTests) {
        throwIfAborted(signal);
        if (!test.dtype || test.dtype === dtype) await runSelfTest(model, runtime.device, test);
      }
      throwIfAborted(signal);
    } catch (error) {
      await model.dispose();
      throw error;
    }
    return new DirectEngine(
      {
        model: manifest.name,
        device: runtime.device,
        dtype,
        parameters: config.parameters,
        adapters: adapters.map((adapter) => adapter.name),
        sampling: manifest.sampling,
        ...(source.kept && { kept: source.kept() }),
      },
      {
        model,
        manifest,
        tokenizer,
        tokens,
        prompts: new Prompts(manifest, tokenizer, tokens),
        gates: adapters.map((adapter) => adapter.gate),
      },
    );
  }

  async *argue(
    profile: Profile,
    claim: string,
    options?: ArgueOptions & Pick<CallOptions, "signal">,
  ): AsyncGenerator<ArgueEvent, void, undefined> {
    yield* argue(this.#live(), profile, claim, options);
  }

  async answer(
    profiles: readonly Profile[],
    items: readonly Item[],
    options?: CallOptions,
  ): Promise<Answer[][]> {
    return answer(this.#live(), profiles, items, options);
  }

  async judge(
    profiles: readonly Profile[],
    scenarios: readonly string[],
    options?: CallOptions,
  ): Promise<number[][]> {
    return judge(this.#live(), profiles, scenarios, options);
  }

  async read(texts: readonly string[], options?: CallOptions): Promise<ByValue[]> {
    return read(this.#live(), texts, options);
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.#context.model.dispose();
  }

  #live(): TaskContext {
    if (this.#disposed) throw new DisposedError();
    return this.#context;
  }
}
