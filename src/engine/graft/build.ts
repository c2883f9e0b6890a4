/** Small constructors for the parts of an ONNX graph. */
import { create } from "@bufbuild/protobuf";
import type { NodeProto, TensorProto, ValueInfoProto } from "./onnx_pb.ts";
import { NodeProtoSchema, TensorProtoSchema, ValueInfoProtoSchema } from "./onnx_pb.ts";

/** onnx.TensorProto.DataType */
export const ELEMENT = { float: 1, int64: 7, float16: 10 } as const;

/** onnx.AttributeProto.AttributeType.INT */
const INT_ATTRIBUTE = 2;

/** A node with one output, named after it. */
export function makeNode(
  opType: string,
  name: string,
  input: string[],
  output: string,
  attributes: Readonly<Record<string, bigint>> = {},
): NodeProto {
  return create(NodeProtoSchema, {
    opType,
    name,
    input,
    output: [output],
    attribute: Object.entries(attributes).map(([key, i]) => ({
      name: key,
      i,
      type: INT_ATTRIBUTE,
    })),
  });
}

/** A constant inside the graph file. */
export function makeTensor(
  name: string,
  dims: readonly number[],
  data: Float32Array | BigInt64Array,
): TensorProto {
  return create(TensorProtoSchema, {
    name,
    dims: dims.map(BigInt),
    dataType: data instanceof Float32Array ? ELEMENT.float : ELEMENT.int64,
    // The format is little-endian, and so is every platform that runs WebAssembly or Node.
    rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  });
}

/** A float32 graph input; texts in `dims` are free dimensions. */
export function makeInput(name: string, dims: readonly (string | number)[]): ValueInfoProto {
  return create(ValueInfoProtoSchema, {
    name,
    type: {
      tensorType: {
        elemType: ELEMENT.float,
        shape: {
          dim: dims.map((dim) =>
            typeof dim === "string" ? { dimParam: dim } : { dimValue: BigInt(dim) },
          ),
        },
      },
    },
  });
}
