import { readFile } from "node:fs/promises";
import { create, toBinary } from "@bufbuild/protobuf";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { GraftError, ModelFormatError } from "../errors.ts";
import type { Adapter } from "../model/bank.ts";
import { seededRandom } from "../tasks/sampling.ts";
import { TINY } from "../testing/tiny.ts";
import { ELEMENT, makeInput, makeNode, makeTensor } from "./build.ts";
import { GATES_INPUT, graft } from "./graft.ts";
import type { NodeProto, TensorProto } from "./onnx_pb.ts";
import { ModelProtoSchema } from "./onnx_pb.ts";

const IN = 3;
const OUT = 2;
const MODULE = "model.layers.0.mlp.up_proj";
const random = seededRandom(5);
const numbers = (count: number) => Float32Array.from({ length: count }, () => random() - 0.5);
const WEIGHT = numbers(IN * OUT);

/** x -> y by the given nodes, as an ONNX file. */
function model(dims: (string | number)[], node: NodeProto[], initializer: TensorProto[]) {
  const y = { name: "y", type: { tensorType: { elemType: ELEMENT.float } } };
  const proto = create(ModelProtoSchema, {
    irVersion: 8n,
    opsetImport: [{ domain: "", version: 18n }],
    graph: { name: "g", node, initializer, input: [makeInput("x", dims)], output: [y] },
  });
  return toBinary(ModelProtoSchema, proto);
}

function adapter(name: string, rank: number, module = MODULE, out = OUT): Adapter {
  return {
    name,
    gate: { kind: "constant", value: 1 },
    modules: new Map([
      [
        module,
        {
          a: { shape: [rank, IN], data: numbers(rank * IN) },
          b: { shape: [out, rank], data: numbers(out * rank) },
          scale: 0.5,
        },
      ],
    ]),
  };
}

const ADAPTERS = [adapter("first", 2), adapter("elsewhere", 1, "unused"), adapter("last", 1)];
const USED = [ADAPTERS[0], ADAPTERS[2]] as Adapter[];

/** y = W x + sum over the adapters of gate * scale * B A x, written out. */
function expected(x: Float32Array, gates: readonly number[], adapters = USED): number[] {
  const y = Array.from({ length: OUT }, (_, o) => {
    let sum = 0;
    for (let i = 0; i < IN; i++) sum += (x[i] as number) * (WEIGHT[i * OUT + o] as number);
    return sum;
  });
  for (const [index, { modules }] of adapters.entries()) {
    const { a, b, scale } = modules.get(MODULE) ?? { a: never(), b: never(), scale: 0 };
    const rank = a.shape[0] as number;
    for (let r = 0; r < rank; r++) {
      let inner = 0;
      for (let i = 0; i < IN; i++) inner += (x[i] as number) * (a.data[r * IN + i] as number);
      for (let o = 0; o < OUT; o++) {
        const factor = (gates[index] as number) * scale * (b.data[o * rank + r] as number);
        y[o] = (y[o] as number) + factor * inner;
      }
    }
  }
  return y;
}

function never(): never {
  throw new Error("no such module");
}

async function run(bytes: Uint8Array, xDims: number[], x: Float32Array, gates: number[][]) {
  const session = await ort.InferenceSession.create(bytes, { intraOpNumThreads: 1 });
  const adapters = (gates[0] as number[]).length;
  const outputs = await session.run({
    x: new ort.Tensor("float32", x, xDims),
    [GATES_INPUT]: new ort.Tensor("float32", Float32Array.from(gates.flat()), [
      gates.length,
      adapters,
    ]),
  });
  await session.release();
  return [...((outputs["y"] as ort.Tensor).data as Float32Array)];
}

/** Two rows of two positions each, with gates of their own. */
const X = numbers(2 * 2 * IN);
const GATES = [
  [1, -0.4],
  [0.25, 0.8],
];
const WANTED = [0, 1, 2, 3].flatMap((position) =>
  expected(
    X.subarray(position * IN, (position + 1) * IN),
    GATES[Math.floor(position / 2)] as number[],
  ),
);

function expectClose(actual: readonly number[], wanted: readonly number[]) {
  expect(actual).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(actual[index]).toBeCloseTo(value, 5);
}

const plainWeight = makeTensor("W", [IN, OUT], WEIGHT);

describe("graft", () => {
  it("adds the adapters to a MatMul, row by row", async () => {
    const node = makeNode("MatMul", "/model/layers.0/mlp/up_proj/MatMul", ["x", "W"], "y");
    const bytes = graft(model(["batch_size", "sequence", IN], [node], [plainWeight]), USED);
    expectClose(await run(bytes, [2, 2, IN], X, GATES), WANTED);
  });

  it("adds them to a Gemm, which sees the batch flattened", async () => {
    const transposed = Float32Array.from(WEIGHT, (_, i) => {
      const [o, k] = [Math.floor(i / IN), i % IN];
      return WEIGHT[k * OUT + o] as number;
    });
    const node = makeNode("Gemm", "/model/layers.0/mlp/up_proj/Gemm", ["x", "W"], "y", {
      transB: 1n,
    });
    const weight = makeTensor("W", [OUT, IN], transposed);
    const bytes = graft(model(["rows", IN], [node], [weight]), USED);
    expectClose(await run(bytes, [4, IN], X, GATES), WANTED);
  });

  it("knows a layer by its weight's name when the node's name says nothing", async () => {
    const node = makeNode("MatMul", "node_7", ["x", `${MODULE}.weight`], "y");
    const weight = makeTensor(`${MODULE}.weight`, [IN, OUT], WEIGHT);
    const bytes = graft(model(["batch_size", "sequence", IN], [node], [weight]), USED);
    expectClose(await run(bytes, [2, 2, IN], X, GATES), WANTED);
  });

  it("finds a layer whose weight is scaled on the way", async () => {
    const nodes = [
      makeNode("Mul", "/scale", [`${MODULE}.weight_q8`, "one"], "scaled"),
      makeNode("MatMul", "node_7", ["x", "scaled"], "y"),
    ];
    const weights = [
      makeTensor(`${MODULE}.weight_q8`, [IN, OUT], WEIGHT),
      makeTensor("one", [1], Float32Array.of(1)),
    ];
    const bytes = graft(model(["batch_size", "sequence", IN], nodes, weights), USED);
    expectClose(await run(bytes, [2, 2, IN], X, GATES), WANTED);
  });

  it("leaves the base alone when all gates are 0", async () => {
    const node = makeNode("MatMul", "/model/layers.0/mlp/up_proj/MatMul", ["x", "W"], "y");
    const bytes = graft(model(["batch_size", "sequence", IN], [node], [plainWeight]), USED);
    const zero = [
      [0, 0],
      [0, 0],
    ];
    const base = [0, 1, 2, 3].flatMap((p) => expected(X.subarray(p * IN, (p + 1) * IN), [0, 0]));
    expectClose(await run(bytes, [2, 2, IN], X, zero), base);
  });

  const node = () => makeNode("MatMul", "/model/layers.0/mlp/up_proj/MatMul", ["x", "W"], "y");
  const file = () => model(["batch_size", "sequence", IN], [node()], [plainWeight]);

  it("names the module that the graph lacks", () => {
    expect(() => graft(file(), ADAPTERS)).toThrow(GraftError);
    expect(() => graft(file(), ADAPTERS)).toThrow(/"unused"/);
  });

  it("refuses adapters of another size than the layer's or one another's", () => {
    const wide = adapter("wide", 1, MODULE, OUT + 1);
    expect(() => graft(file(), [wide])).toThrow(/3 -> 3, the model has 3 -> 2/);
    expect(() => graft(file(), [...USED, wide])).toThrow(/"first" and "wide"/);
  });

  it("takes no product of two activations for a layer", () => {
    const square = makeNode("MatMul", "/model/layers.0/mlp/up_proj/MatMul", ["x", "x"], "y");
    expect(() => graft(model([3, 3], [square], []), USED)).toThrow(GraftError);
  });

  it("refuses bytes that are no ONNX file", () => {
    expect(() => graft(Uint8Array.of(1, 2, 3), USED)).toThrow(ModelFormatError);
    expect(() => graft(new Uint8Array(), USED)).toThrow(GraftError);
  });

  it("returns the file as it is for an empty bank", async () => {
    const bytes = await readFile(`${TINY}/onnx/model.onnx`);
    expect(graft(bytes, [])).toBe(bytes);
  });
});
