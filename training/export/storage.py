"""How weights are stored in the file, per dtype, and the nodes that bring them back to float32.

fp16 and q8 are dequantised by nodes that depend on constants only, so onnxruntime folds them once,
while it loads the model: the download shrinks, the arithmetic stays that of float32. q4 alone keeps
its linear weights packed at run time (MatMulNBits). Its embedding is stored as in q8.
"""

from typing import Literal, get_args

import numpy as np
from onnx import TensorProto

from training.export.onnx_builder import CONTRIB, GraphBuilder

Dtype = Literal["fp32", "fp16", "q8", "q4"]
"""transformers.js names of the precisions."""

DTYPES: tuple[Dtype, ...] = get_args(Dtype)

Q4_BLOCK = 32
"""Input features that share one scale in q4."""

_EMBEDDING = "model.embed_tokens.weight"


def linear(graph: GraphBuilder, dtype: Dtype, path: str, x: str, weight: np.ndarray) -> str:
    """x [..., in] times `weight` [out, in] (PyTorch's layout) -> [..., out].

    The node is called as in /model/layers.0/mlp/up_proj/MatMul, whatever its operator.
    """
    name = f"/{path.replace('.', '/').replace('/layers/', '/layers.')}/MatMul"
    if dtype != "q4":
        return graph.node("MatMul", [x, _stored(graph, dtype, f"{path}.weight", weight.T)], name)
    packed, scales = pack_q4(weight)
    operands = [
        x,
        graph.weight(f"{path}.weight_q4", packed),
        graph.weight(f"{path}.weight_scales", scales.reshape(-1)),
    ]
    features_out, features_in = weight.shape
    return graph.node(
        "MatMulNBits",
        operands,
        name,
        domain=CONTRIB,
        K=features_in,
        N=features_out,
        bits=4,
        block_size=Q4_BLOCK,
    )


def embedding(graph: GraphBuilder, dtype: Dtype, ids: str, weight: np.ndarray) -> str:
    """Rows of `weight` [vocab, hidden] for int64 ids [...] -> float32 [..., hidden].

    Stores the matrix; `output_layer` uses the same copy.
    """
    name = "/model/embed_tokens"
    if dtype in ("fp32", "fp16"):
        # Folded whole: a Gather of float16 would need the shader-f16 feature on WebGPU.
        return graph.node("Gather", [_stored(graph, dtype, _EMBEDDING, weight), ids], f"{name}/Gather")
    quantized, scale = quantize_q8(weight, axis=1)
    rows = graph.node("Gather", [graph.weight(f"{_EMBEDDING}_q8", quantized), ids], f"{name}/Gather")
    scales = graph.node(
        "Gather", [graph.weight(f"{_EMBEDDING}_scale", scale), ids], f"{name}/scale/Gather"
    )
    rows = graph.node("Cast", [rows], f"{name}/Cast", to=TensorProto.FLOAT)
    return graph.node("Mul", [rows, scales], f"{name}/Mul")


def output_layer(graph: GraphBuilder, dtype: Dtype, x: str, output: str) -> str:
    """x [..., hidden] times the embedding transposed -> [..., vocab], as the value `output`.

    Call `embedding` first: it stores the matrix. The transposition is folded at load, too.
    """
    if dtype in ("fp32", "fp16"):
        source = _EMBEDDING if dtype == "fp32" else f"/{_EMBEDDING}/Cast_output_0"
        matrix = _transposed(graph, source, "/lm_head/Transpose")
    else:
        matrix = _transposed(graph, f"{_EMBEDDING}_q8", "/lm_head/Transpose")
        scale = _transposed(graph, f"{_EMBEDDING}_scale", "/lm_head/scale/Transpose")
        matrix = graph.node("Cast", [matrix], "/lm_head/Cast", to=TensorProto.FLOAT)
        matrix = graph.node("Mul", [matrix, scale], "/lm_head/Mul")
    return graph.node("MatMul", [x, matrix], "/lm_head/MatMul", output=output)


def quantize_q8(weight: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric 8-bit quantisation: (int8 like `weight`, float32 scale with length 1 along `axis`)."""
    largest = np.abs(weight).max(axis=axis, keepdims=True)
    scale = np.maximum(largest, np.finfo(np.float32).tiny * 127) / np.float32(127)
    return np.rint(weight / scale).astype(np.int8), scale.astype(np.float32)


def pack_q4(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric 4-bit blocks as the operator com.microsoft.MatMulNBits reads them.

    Takes [out, in]; returns uint8 [out, blocks, Q4_BLOCK / 2], two features a byte, the earlier one
    in the low half, and float32 scales [out, blocks]. A nibble n stands for (n - 8) * scale.
    """
    features_out, features_in = weight.shape
    padded = np.pad(weight, ((0, 0), (0, -features_in % Q4_BLOCK)))
    blocks = padded.reshape(features_out, -1, Q4_BLOCK)
    # The extreme of a block becomes -8, the one level that has no positive twin, so the scale's sign
    # follows the extreme.
    extreme = np.take_along_axis(blocks, np.abs(blocks).argmax(axis=2)[..., None], axis=2)
    scale = np.where(extreme == 0, np.float32(1), extreme / np.float32(-8))
    nibbles = np.clip(np.rint(blocks / scale) + 8, 0, 15).astype(np.uint8)
    return nibbles[..., 0::2] | nibbles[..., 1::2] << 4, scale[..., 0].astype(np.float32)


def _stored(graph: GraphBuilder, dtype: Dtype, name: str, matrix: np.ndarray) -> str:
    """Stores `matrix` [in, out] in `dtype`; the value with its float32 content."""
    if dtype == "fp32":
        return graph.weight(name, matrix)
    if dtype == "fp16":
        half = graph.weight(f"{name}_fp16", matrix.astype(np.float16))
        return graph.node("Cast", [half], f"/{name}/Cast", to=TensorProto.FLOAT)
    quantized, scale = quantize_q8(matrix, axis=0)
    integers = graph.weight(f"{name}_q8", quantized)
    cast = graph.node("Cast", [integers], f"/{name}/Cast", to=TensorProto.FLOAT)
    return graph.node("Mul", [cast, graph.weight(f"{name}_scale", scale)], f"/{name}/Mul")


def _transposed(graph: GraphBuilder, matrix: str, name: str) -> str:
    return graph.node("Transpose", [matrix], name, perm=[1, 0])
