/**
 * Puts a bank of LoRA adapters into an ONNX graph, with their strengths as one graph input. On each adapted linear layer
 *
 *   y = W x + ((x A) * rankGates) B,   A [in, R], B [R, out] stacked over the adapters, rankGates [batch, 1, R]
 *
 * (LoRA: Hu et al. 2021, eq. 3), so the whole bank costs two small products and one multiplication per layer, however many
 * adapters there are, and each row of a batch has strengths of its own.
 */
import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { GraftError, ModelFormatError } from "../errors.ts";
import type { Adapter } from "../model/bank.ts";
import { ELEMENT, makeInput, makeNode, makeTensor } from "./build.ts";
import type { Linear } from "./linears.ts";
import { findLinears } from "./linears.ts";
import type { GraphProto, ModelProto, NodeProto } from "./onnx_pb.ts";
import { ModelProtoSchema } from "./onnx_pb.ts";
import type { Stack } from "./stack.ts";
import { stackModule } from "./stack.ts";

/** Name of the input that {@link graft} adds: float32 [batch_size, adapters]. */
export const GATES_INPUT = "adapter_gates";

/**
 * Inserts the adapters into a graph.
 * @param bytes an ONNX model; large weights may lie in external files, they are not touched.
 * @param adapters the bank, in the order of the gates.
 * @returns a new ONNX model with the additional input {@link GATES_INPUT}.
 * @throws {GraftError} naming the module that the graph lacks or that has another size.
 */
export function graft(bytes: Uint8Array, adapters: readonly Adapter[]): Uint8Array {
  const model = decode(bytes);
  const graph = model.graph;
  if (!graph) throw new GraftError("The ONNX file holds no graph. Export the model again.", {});
  if (adapters.length === 0) return bytes;
  requireFloat32(graph);
  graph.input.push(makeInput(GATES_INPUT, ["batch_size", adapters.length]));

  const linears = findLinears(graph);
  const rankGates = new RankGates(graph);
  const insertions = new Map<NodeProto, NodeProto[]>();
  for (const module of new Set(adapters.flatMap((adapter) => [...adapter.modules.keys()]))) {
    const linear = linears.get(module);
    if (!linear) {
      throw new GraftError(
        `The adapters change "${module}", which this model does not have. Use adapters made for this model.`,
        { module },
      );
    }
    const stack = stackModule(adapters, module);
    requireSize(module, linear, stack);
    insertions.set(linear.node, insertBranch(graph, module, linear, stack, rankGates));
  }
  graph.node = [
    ...rankGates.nodes,
    ...graph.node.flatMap((node) => [node, ...(insertions.get(node) ?? [])]),
  ];
  return toBinary(ModelProtoSchema, model);
}

function decode(bytes: Uint8Array): ModelProto {
  try {
    return fromBinary(ModelProtoSchema, bytes);
  } catch (cause) {
    throw new ModelFormatError(
      "The model's .onnx file is damaged. Reload, or download the model again.",
      { file: "onnx" },
      { cause },
    );
  }
}

/** Adds the branch's weights to the graph and returns its nodes; the linear's output gets another name. */
function insertBranch(
  graph: GraphProto,
  module: string,
  { node, op }: Linear,
  { a, b, inFeatures, outFeatures, owners }: Stack,
  rankGates: RankGates,
): NodeProto[] {
  const name = `/${module}/adapters`;
  const [x, output] = [node.input[0] as string, node.output[0] as string];
  const ranks = owners.length;
  graph.initializer.push(
    makeTensor(`${name}/A`, [inFeatures, ranks], a),
    makeTensor(`${name}/B`, [ranks, outFeatures], b),
  );
  node.output[0] = `${name}/base`;
  const gates = rankGates.of(owners);
  const gated =
    op === "Gemm"
      ? [
          // Gemm sees the batch flattened to [batch * sequence, in]: unfold it for the gates, fold it again.
          makeNode("Reshape", `${name}/Unfold`, [`${name}/xA`, gates.foldedShape()], `${name}/xA3`),
          makeNode("Mul", `${name}/Mul`, [`${name}/xA3`, gates.value], `${name}/gated3`),
          makeNode(
            "Reshape",
            `${name}/Fold`,
            [`${name}/gated3`, gates.flatShape()],
            `${name}/gated`,
          ),
        ]
      : [makeNode("Mul", `${name}/Mul`, [`${name}/xA`, gates.value], `${name}/gated`)];
  return [
    makeNode("MatMul", `${name}/A/MatMul`, [x, `${name}/A`], `${name}/xA`),
    ...gated,
    makeNode("MatMul", `${name}/B/MatMul`, [`${name}/gated`, `${name}/B`], `${name}/delta`),
    makeNode("Add", `${name}/Add`, [`${name}/base`, `${name}/delta`], output),
  ];
}

interface RankGate {
  /** Name of the value [batch, 1, ranks]. */
  readonly value: string;
  /** Names of the shapes [batch, -1, ranks] and [-1, ranks]; made on demand. */
  readonly foldedShape: () => string;
  readonly flatShape: () => string;
}

/** The gates spread over the stacked ranks: computed once for all layers that stack the adapters alike. */
class RankGates {
  readonly nodes: NodeProto[] = [];
  readonly #graph: GraphProto;
  readonly #byOwners = new Map<string, RankGate>();

  constructor(graph: GraphProto) {
    this.#graph = graph;
  }

  of(owners: readonly number[]): RankGate {
    const key = owners.join(",");
    const known = this.#byOwners.get(key);
    if (known) return known;
    const gate = this.#make(`/adapters/ranks.${this.#byOwners.size}`, owners);
    this.#byOwners.set(key, gate);
    return gate;
  }

  #make(name: string, owners: readonly number[]): RankGate {
    const value = `${name}/gates`;
    // Indices of shape [1, ranks] turn [batch, adapters] into [batch, 1, ranks] in one node.
    this.#constant(`${name}/owners`, [1, owners.length], owners);
    this.nodes.push(
      makeNode("Gather", `${name}/Gather`, [GATES_INPUT, `${name}/owners`], value, { axis: 1n }),
    );
    return {
      value,
      foldedShape: once(() => {
        // The gates' own shape is [batch, 1, ranks]; with -1 in the middle it fits any sequence.
        this.#constant(`${name}/free`, [2], [-1, owners.length]);
        this.nodes.push(
          makeNode("Shape", `${name}/Shape`, [GATES_INPUT], `${name}/batch`, {
            start: 0n,
            end: 1n,
          }),
          makeNode("Concat", `${name}/Concat`, [`${name}/batch`, `${name}/free`], `${name}/shape`, {
            axis: 0n,
          }),
        );
        return `${name}/shape`;
      }),
      flatShape: once(() => this.#constant(`${name}/flat`, [2], [-1, owners.length])),
    };
  }

  #constant(name: string, dims: number[], values: readonly number[]): string {
    this.#graph.initializer.push(makeTensor(name, dims, BigInt64Array.from(values, BigInt)));
    return name;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function requireSize(module: string, linear: Linear, stack: Stack): void {
  const { inFeatures = stack.inFeatures, outFeatures = stack.outFeatures } = linear;
  if (inFeatures !== stack.inFeatures || outFeatures !== stack.outFeatures) {
    throw new GraftError(
      `The adapters see "${module}" as ${stack.inFeatures} -> ${stack.outFeatures}, the model has ${inFeatures} -> ${outFeatures}. Use adapters made for this model.`,
      { module },
    );
  }
}

/** The branch computes in 32 bits; a graph whose cache is 16 bits wide runs its layers in 16 bits. */
function requireFloat32(graph: GraphProto): void {
  const half = graph.input.find((input) => input.type?.tensorType?.elemType === ELEMENT.float16);
  if (half) {
    throw new GraftError(
      "This model computes in 16 bits; adapters need a file that computes in 32 bits (fp32, fp16, q8 or q4 weights).",
      {},
    );
  }
}
