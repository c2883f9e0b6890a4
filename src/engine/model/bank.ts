/** The adapter bank: PEFT LoRA adapters and bank.json, which says how their strengths follow from a profile. */
import type { Profile } from "../../values/profile.ts";
import type { Value } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import { ModelFormatError } from "../errors.ts";
import { JsonView } from "./json.ts";
import type { FloatTensor } from "./safetensors.ts";
import { readSafetensors } from "./safetensors.ts";

export const BANK_FILE = "adapters/bank.json";

/** How the strength of an adapter follows from the profile. */
export type GateRule =
  | { readonly kind: "constant"; readonly value: number }
  /** (importance - center) / halfRange; 0 without a profile. */
  | {
      readonly kind: "profile";
      readonly value: Value;
      readonly center: number;
      readonly halfRange: number;
    };

/** An entry of bank.json. */
export interface BankEntry {
  readonly name: string;
  /** Folder of the adapter, relative to `adapters/`. */
  readonly path: string;
  readonly gate: GateRule;
}

/** The low-rank change of one linear layer: delta W = scale * B A, on y = W x. */
export interface LowRank {
  /** [rank, in] */
  readonly a: FloatTensor;
  /** [out, rank] */
  readonly b: FloatTensor;
  readonly scale: number;
}

export interface Adapter {
  readonly name: string;
  readonly gate: GateRule;
  /** Change by module path, such as `model.layers.0.self_attn.q_proj`. */
  readonly modules: ReadonlyMap<string, LowRank>;
}

/**
 * Reads and checks bank.json.
 * @throws {ModelFormatError} naming the first field that is missing or wrong.
 */
export function parseBank(bytes: Uint8Array): BankEntry[] {
  const json = JsonView.parse(BANK_FILE, bytes);
  json.get("version").integer(1, 1);
  return json
    .get("adapters")
    .list()
    .map((adapter) => ({
      name: adapter.get("name").string(),
      path: adapter.get("path").string(),
      gate: readGate(adapter.get("gate")),
    }));
}

function readGate(json: JsonView): GateRule {
  const kind = json.get("kind").oneOf(["constant", "profile"]);
  if (kind === "constant") return { kind, value: json.get("value").number() };
  return {
    kind,
    value: json.get("value").oneOf(VALUES),
    center: json.get("center").number(),
    halfRange: json.get("halfRange").number(Number.MIN_VALUE),
  };
}

/**
 * The strength of every adapter for a profile, in the bank's order; without a profile only constant gates are on.
 * @returns shape [adapters].
 */
export function gatesOf(gates: readonly GateRule[], profile: Profile | undefined): Float32Array {
  return Float32Array.from(gates, (gate) => {
    if (gate.kind === "constant") return gate.value;
    return profile ? (profile[gate.value] - gate.center) / gate.halfRange : 0;
  });
}

const PEFT_NAME = /^(?:base_model\.model\.)?(.+)\.lora_(A|B)(?:\.default)?\.weight$/;

/**
 * Reads one adapter in the PEFT layout.
 * @param configBytes adapter_config.json.
 * @param weightBytes adapter_model.safetensors.
 * @throws {ModelFormatError} when it is no plain LoRA or its tensors do not belong together.
 */
export function readAdapter(
  entry: BankEntry,
  configBytes: Uint8Array,
  weightBytes: Uint8Array,
): Adapter {
  const folder = `adapters/${entry.path}`;
  const scaleOf = readScale(JsonView.parse(`${folder}/adapter_config.json`, configBytes));
  const file = `${folder}/adapter_model.safetensors`;
  const fail = (reason: string): never => {
    throw new ModelFormatError(`${file} ${reason}. Use adapters saved by PEFT.`, { file });
  };

  const halves = { A: new Map<string, FloatTensor>(), B: new Map<string, FloatTensor>() };
  for (const [name, tensor] of readSafetensors(weightBytes, file)) {
    const [, module, half] = PEFT_NAME.exec(name) ?? [];
    if (!module || tensor.shape.length !== 2) return fail(`has a tensor "${name}" that is no LoRA`);
    halves[half as "A" | "B"].set(module, tensor);
  }

  const modules = new Map<string, LowRank>();
  for (const module of new Set([...halves.A.keys(), ...halves.B.keys()])) {
    const a = halves.A.get(module);
    const b = halves.B.get(module);
    if (!a || !b) return fail(`has only one half of the LoRA of ${module}`);
    const rank = a.shape[0] as number;
    if (rank < 1 || b.shape[1] !== rank) return fail(`gives ${module} two different ranks`);
    modules.set(module, { a, b, scale: scaleOf(module, rank) });
  }
  return { name: entry.name, gate: entry.gate, modules };
}

/** lora_alpha / r, or lora_alpha / sqrt(r) for rank-stabilised LoRA; alpha may differ per module (alpha_pattern). */
function readScale(config: JsonView): (module: string, rank: number) => number {
  if (config.get("peft_type").string() !== "LORA") config.get("peft_type").fail('"LORA"');
  for (const variant of ["use_dora", "fan_in_fan_out"]) {
    if (config.optional(variant)?.boolean()) config.get(variant).fail("false (a plain LoRA)");
  }
  const alpha = config.get("lora_alpha").number();
  const patterns = (config.optional("alpha_pattern")?.entries() ?? []).map(
    ([pattern, value]) => [modulePattern(pattern, value), value.number()] as const,
  );
  const root = config.optional("use_rslora")?.boolean() ?? false;
  return (module, rank) => {
    const own = patterns.find(([pattern]) => pattern.test(module))?.[1] ?? alpha;
    return own / (root ? Math.sqrt(rank) : rank);
  };
}

/** PEFT matches a pattern against the end of the module's path. */
function modulePattern(pattern: string, place: JsonView): RegExp {
  try {
    return new RegExp(`^(?:.*\\.)?(?:${pattern})$`);
  } catch {
    return place.fail("a module name or a regular expression as its key");
  }
}
