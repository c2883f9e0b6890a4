/** Finds the linear layers of a graph by the module path they had in PyTorch. */
import type { GraphProto, NodeProto, TensorProto } from "./onnx_pb.ts";

/** A node that multiplies by a constant weight. */
export interface Linear {
  readonly node: NodeProto;
  readonly op: "MatMul" | "Gemm" | "MatMulNBits";
  /** Sizes, where the graph tells them. */
  readonly inFeatures?: number;
  readonly outFeatures?: number;
}

/**
 * All linear layers by module path (`model.layers.0.self_attn.q_proj`). A layer is known by its node's name
 * (`/model/layers.0/self_attn/q_proj/MatMul`, as torch's exporter and optimum write it) and by its weight's name
 * (`model.layers.0.self_attn.q_proj.weight`), also where Cast or Mul nodes bring the weight back from 8 or 16 bits.
 */
export function findLinears(graph: GraphProto): Map<string, Linear> {
  const initializers = new Map(graph.initializer.map((tensor) => [tensor.name, tensor]));
  const producers = new Map(graph.node.flatMap((node) => node.output.map((out) => [out, node])));
  const linears = new Map<string, Linear>();
  for (const node of graph.node) {
    const op = node.opType;
    if (op !== "MatMul" && op !== "Gemm" && op !== "MatMulNBits") continue;
    if (attributeOf(node, "transA") === 1n) continue;
    const weight = constantBehind(node.input[1], initializers, producers);
    if (!weight) continue;
    const linear: Linear = { node, op, ...sizes(node, op, weight) };
    linears.set(moduleOfNode(node.name), linear);
    const module = /^(.+)\.weight(?:_\w+)?$/.exec(weight.name)?.[1];
    if (module && !linears.has(module)) linears.set(module, linear);
  }
  return linears;
}

/** `/model/layers.0/self_attn/q_proj/MatMul` -> `model.layers.0.self_attn.q_proj` */
function moduleOfNode(name: string): string {
  return name.split("/").filter(Boolean).slice(0, -1).join(".");
}

/** Nodes by which exporters turn a stored weight into the one multiplied by. */
const WEIGHT_NODES = new Set(["Cast", "Mul", "Transpose", "DequantizeLinear", "Identity"]);

/** The stored tensor that a value is made from, or undefined when it depends on the graph's inputs. */
function constantBehind(
  value: string | undefined,
  initializers: ReadonlyMap<string, TensorProto>,
  producers: ReadonlyMap<string, NodeProto>,
): TensorProto | undefined {
  let name = value;
  while (name !== undefined && !initializers.has(name)) {
    const producer = producers.get(name);
    name = producer && WEIGHT_NODES.has(producer.opType) ? producer.input[0] : undefined;
  }
  return name === undefined ? undefined : initializers.get(name);
}

function sizes(
  node: NodeProto,
  op: Linear["op"],
  weight: TensorProto,
): Pick<Linear, "inFeatures" | "outFeatures"> {
  if (op === "MatMulNBits") {
    return {
      inFeatures: Number(attributeOf(node, "K")),
      outFeatures: Number(attributeOf(node, "N")),
    };
  }
  // Behind a Transpose the stored weight says nothing certain about the order of its sizes.
  if (weight.name !== node.input[1] || weight.dims.length !== 2) return {};
  const [rows, columns] = weight.dims.map(Number) as [number, number];
  return op === "Gemm" && attributeOf(node, "transB") === 1n
    ? { inFeatures: columns, outFeatures: rows }
    : { inFeatures: rows, outFeatures: columns };
}

function attributeOf(node: NodeProto, name: string): bigint | undefined {
  return node.attribute.find((attribute) => attribute.name === name)?.i;
}
