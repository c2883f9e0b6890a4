"""The ONNX graph of a LLaMA: RMSNorm, rotary positions, grouped-query attention, SwiGLU, tied embedding.

Written node by node instead of traced, because every node is a dispatch of 25 to 70 microseconds on
WebGPU, and because the engine's graft finds the linear layers by their names.

Dimensions: B batch, S new tokens, P past tokens, T = P + S, H heads, G key/value heads, D head size.
"""

import numpy as np
import onnx
import torch
from onnx import TensorProto
from transformers import LlamaForCausalLM

from training.export import storage
from training.export.onnx_builder import CONTRIB, GraphBuilder
from training.export.storage import Dtype

MASKED = -1e9
"""Added to the score of a key that must not be seen. Finite, so that a row of padding, which sees
nothing, gets a meaningless but finite softmax instead of NaN."""

LINEARS = (
    "self_attn.q_proj",
    "self_attn.k_proj",
    "self_attn.v_proj",
    "self_attn.o_proj",
    "mlp.gate_proj",
    "mlp.up_proj",
    "mlp.down_proj",
)
"""The linear modules of a layer, all of which the bank may adapt."""


def build_graph(model: LlamaForCausalLM, dtype: Dtype) -> onnx.ModelProto:
    """The model as ONNX, weights inside, stored in `dtype`; computes in float32.

    Inputs: input_ids int64 [B, S], attention_mask int64 [B, T] (0 = padding, on the left),
    position_ids int64 [B, S] (>= 0), past_key_values.N.key/value float32 [B, G, P, D],
    num_logits_to_keep int64 scalar (the last n positions; 0 = all).
    Outputs: logits float32 [B, kept, vocab], present.N.key/value float32 [B, G, T, D].

    Raises ValueError for a LLaMA with biases, an untied output layer, or another activation.
    """
    return _LlamaGraph(model, dtype).build()


def check_supported(model: LlamaForCausalLM) -> None:
    """Raises ValueError if the graph cannot express the model."""
    config = model.config
    problems = [
        (config.attention_bias or config.mlp_bias, "linear layers with biases"),
        (config.hidden_act != "silu", f"activation {config.hidden_act}"),
        (
            model.lm_head.weight.data_ptr() != model.model.embed_tokens.weight.data_ptr(),
            "an output layer that is not tied to the embedding",
        ),
    ]
    found = [text for present, text in problems if present]
    if found:
        raise ValueError(f"cannot export: {', '.join(found)}")


class _LlamaGraph:
    def __init__(self, model: LlamaForCausalLM, dtype: Dtype) -> None:
        check_supported(model)
        self.model = model
        self.config = model.config
        self.dtype = dtype
        self.heads = self.config.num_attention_heads
        self.kv_heads = self.config.num_key_value_heads
        self.head_size = self.config.head_dim
        self.graph = graph = GraphBuilder()
        new, total = ["batch_size", "sequence_length"], ["batch_size", "total_sequence_length"]
        self.ids = graph.input("input_ids", TensorProto.INT64, new)
        self.mask = graph.input("attention_mask", TensorProto.INT64, total)
        self.positions = graph.input("position_ids", TensorProto.INT64, new)
        self.kept = graph.input("num_logits_to_keep", TensorProto.INT64, [])
        self.bias = self._attention_bias()
        self.q_tables, self.k_tables = self._rotary_tables()

    def build(self) -> onnx.ModelProto:
        graph = self.graph
        embeddings = _array(self.model.model.embed_tokens)
        stream = storage.embedding(graph, self.dtype, self.ids, embeddings)
        delta = None
        for index in range(self.config.num_hidden_layers):
            stream, delta = self._layer(index, stream, delta)
        _, x = self._norm("/model/norm", stream, delta, self.model.model.norm)
        x = self._last_positions(x)
        logits = storage.output_layer(graph, self.dtype, x, "logits")
        graph.output(logits, TensorProto.FLOAT, ["batch_size", "kept", self.config.vocab_size])
        # The caches come after the logits, in transformers.js's order.
        for index in range(self.config.num_hidden_layers):
            for kind in ("key", "value"):
                shape = self._cache_shape("total_sequence_length")
                graph.output(f"present.{index}.{kind}", TensorProto.FLOAT, shape)
        return graph.model("value_dial")

    def _layer(self, index: int, stream: str, delta: str | None) -> tuple[str, str]:
        """One layer. The residual sum stream + delta is left to the next norm, which fuses it."""
        layer = self.model.model.layers[index]
        path = f"/model/layers.{index}"
        stream, x = self._norm(f"{path}/input_layernorm", stream, delta, layer.input_layernorm)
        attention = self._attention(index, x)
        stream, x = self._norm(
            f"{path}/post_attention_layernorm", stream, attention, layer.post_attention_layernorm
        )
        return stream, self._mlp(index, x)

    def _norm(
        self, name: str, stream: str, delta: str | None, module: torch.nn.Module
    ) -> tuple[str, str]:
        """(stream + delta, RMSNorm(stream + delta)); without delta the stream is handed through."""
        weight = self.graph.weight(f"{name[1:].replace('/', '.')}.weight", _array(module))
        epsilon = module.variance_epsilon
        if delta is None:
            op = "SimplifiedLayerNormalization"
            return stream, self.graph.node(op, [stream, weight], name, axis=-1, epsilon=epsilon)
        outputs = [f"{name}_output_0", "", "", f"{name}/sum"]
        normed, _, _, total = self.graph.nodes(
            "SkipSimplifiedLayerNormalization",
            [stream, delta, weight],
            name,
            outputs,
            domain=CONTRIB,
            epsilon=epsilon,
        )
        return total, normed

    def _linear(self, index: int, module: str, x: str) -> str:
        weight = _array(self.model.model.layers[index].get_submodule(module))
        return storage.linear(self.graph, self.dtype, f"model.layers.{index}.{module}", x, weight)

    def _attention(self, index: int, x: str) -> str:
        graph, path = self.graph, f"/model/layers.{index}/self_attn"
        q = graph.node(
            "RotaryEmbedding",
            [self._linear(index, "self_attn.q_proj", x), self.positions, *self.q_tables],
            f"{path}/q_rotary",
            domain=CONTRIB,
        )
        k = graph.node(
            "RotaryEmbedding",
            [self._linear(index, "self_attn.k_proj", x), self.positions, *self.k_tables],
            f"{path}/k_rotary",
            domain=CONTRIB,
        )
        v = self._linear(index, "self_attn.v_proj", x)

        q = self._split_heads(q, self.heads, f"{path}/q")
        k = self._cached(self._split_heads(k, self.kv_heads, f"{path}/k"), index, "key")
        v = self._cached(self._split_heads(v, self.kv_heads, f"{path}/v"), index, "value")
        k = graph.node("Transpose", [k], f"{path}/k_transposed", perm=[0, 1, 3, 2])

        # The H/G query heads that share a key head are laid out along its rows, [B, G, H/G * S, D]:
        # the same products as with repeated keys, without repeating them.
        shared = self.heads != self.kv_heads
        if shared:
            grouped = graph.ints(0, self.kv_heads, -1, self.head_size)
            q = graph.node("Reshape", [q, grouped], f"{path}/grouped")
        scores = graph.node("MatMul", [q, k], f"{path}/scores/MatMul")
        scores = graph.node("Add", [scores, self.bias], f"{path}/scores/Add")
        weights = graph.node("Softmax", [scores], f"{path}/Softmax", axis=-1)
        mixed = graph.node("MatMul", [weights, v], f"{path}/mixed/MatMul")
        if shared:
            ungrouped = graph.ints(0, self.heads, -1, self.head_size)
            mixed = graph.node("Reshape", [mixed, ungrouped], f"{path}/ungrouped")
        mixed = graph.node("Transpose", [mixed], f"{path}/merge/Transpose", perm=[0, 2, 1, 3])
        mixed = graph.node("Reshape", [mixed, graph.ints(0, 0, -1)], f"{path}/merge/Reshape")
        return self._linear(index, "self_attn.o_proj", mixed)

    def _mlp(self, index: int, x: str) -> str:
        path = f"/model/layers.{index}/mlp"
        gate = self._linear(index, "mlp.gate_proj", x)
        up = self._linear(index, "mlp.up_proj", x)
        # With alpha = 1 QuickGelu, x * sigmoid(alpha * x), is SiLU.
        active = self.graph.node("QuickGelu", [gate], f"{path}/act", domain=CONTRIB, alpha=1.0)
        product = self.graph.node("Mul", [active, up], f"{path}/Mul")
        return self._linear(index, "mlp.down_proj", product)

    def _split_heads(self, x: str, heads: int, name: str) -> str:
        """[B, S, heads * D] -> [B, heads, S, D]."""
        shape = self.graph.ints(0, 0, heads, self.head_size)
        x = self.graph.node("Reshape", [x, shape], f"{name}/Reshape")
        return self.graph.node("Transpose", [x], f"{name}/Transpose", perm=[0, 2, 1, 3])

    def _cached(self, x: str, index: int, kind: str) -> str:
        """Appends new keys or values [B, G, S, D] to the past; the result is a graph output."""
        past = self.graph.input(
            f"past_key_values.{index}.{kind}",
            TensorProto.FLOAT,
            self._cache_shape("past_sequence_length"),
        )
        name = f"/model/layers.{index}/self_attn/{kind}/Concat"
        output = f"present.{index}.{kind}"
        return self.graph.node("Concat", [past, x], name, output=output, axis=2)

    def _cache_shape(self, length: str) -> list[str | int]:
        return ["batch_size", self.kv_heads, length, self.head_size]

    def _rotary_tables(self) -> tuple[list[str], list[str]]:
        """([cos, sin] for queries, [cos, sin] for keys), [positions, D/2]; the queries' are over sqrt(D).

        Scaling the tables, a product of constants, costs nothing at run time; scaling q or the
        scores would be one more node in every layer.
        """
        rotary = self.model.model.rotary_emb
        positions = torch.arange(self.config.max_position_embeddings, dtype=torch.float32)
        angles = torch.outer(positions, rotary.inv_freq.float().cpu())
        k_tables = [
            self.graph.weight(f"{name}_table", (table * rotary.attention_scaling).numpy())
            for name, table in (("cos", angles.cos()), ("sin", angles.sin()))
        ]
        scale = self.graph.number(self.head_size**-0.5)
        q_tables = [self.graph.node("Mul", [table, scale], f"/model/{table}/Mul") for table in k_tables]
        return q_tables, k_tables

    def _attention_bias(self) -> str:
        """What is added to the scores: 0 or MASKED, [B, 1, H/G * S, T]; causal, and blind for padding.

        Lengths come from the shapes of the two inputs that live on the CPU, so that WebGPU is not
        waited for.
        """
        graph, path = self.graph, "/model/mask"
        length = self._length(self.ids, f"{path}/length")
        total = self._length(self.mask, f"{path}/total")
        past = graph.node("Sub", [total, length], f"{path}/past")
        keys = graph.node("Range", [graph.integer(0), total, graph.integer(1)], f"{path}/keys")
        queries = graph.node("Range", [past, total, graph.integer(1)], f"{path}/queries")
        queries = graph.node("Unsqueeze", [queries, graph.ints(1)], f"{path}/rows")
        causal = graph.node("LessOrEqual", [keys, queries], f"{path}/causal")
        real = graph.node("Cast", [self.mask], f"{path}/real", to=TensorProto.BOOL)
        real = graph.node("Unsqueeze", [real, graph.ints(1, 2)], f"{path}/real4d")
        seen = graph.node("And", [real, causal], f"{path}/seen")
        bias = graph.node("Where", [seen, graph.number(0.0), graph.number(MASKED)], f"{path}/Where")
        repeats = self.heads // self.kv_heads
        if repeats == 1:
            return bias
        return graph.node("Concat", [bias] * repeats, f"{path}/Concat", axis=2)

    def _length(self, x: str, name: str) -> str:
        """Size of dimension 1, a scalar."""
        shape = self.graph.node("Shape", [x], f"{name}/Shape", start=1, end=2)
        return self.graph.node("Squeeze", [shape, self.graph.ints(0)], f"{name}/Squeeze")

    def _last_positions(self, x: str) -> str:
        """The last num_logits_to_keep positions of [B, S, hidden]; -0 is 0, so 0 starts at the first: all."""
        graph = self.graph
        start = graph.node("Neg", [self.kept], "/model/kept/Neg")
        start = graph.node("Unsqueeze", [start, graph.ints(0)], "/model/kept/Unsqueeze")
        end = graph.ints(np.iinfo(np.int64).max)
        return graph.node("Slice", [x, start, end, graph.ints(1)], "/model/kept/Slice")


def _array(module: torch.nn.Module) -> np.ndarray:
    """The module's weight, float32, on the CPU."""
    return module.weight.detach().float().cpu().numpy()
