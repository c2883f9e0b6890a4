"""A thin layer over onnx.helper: names every value after its node, keeps constants apart."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

CONTRIB = "com.microsoft"
"""Operator domain of onnxruntime's own operators."""

# Opset 18 / IR 8 are read by every onnxruntime since 1.14; nothing newer is needed here.
OPSET = 18
IR_VERSION = 8


class GraphBuilder:
    """Collects nodes and initializers; every method returns the name of the value it made."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._initializers: dict[str, TensorProto] = {}
        self._inputs: list[onnx.ValueInfoProto] = []
        self._outputs: list[onnx.ValueInfoProto] = []

    def input(self, name: str, dtype: int, shape: list[str | int]) -> str:
        """Declares a graph input; strings in `shape` are symbolic dimensions."""
        self._inputs.append(helper.make_tensor_value_info(name, dtype, shape))
        return name

    def output(self, name: str, dtype: int, shape: list[str | int]) -> None:
        """Declares that the existing value `name` is a graph output."""
        self._outputs.append(helper.make_tensor_value_info(name, dtype, shape))

    def weight(self, name: str, array: np.ndarray) -> str:
        """Stores a parameter."""
        self._initializers[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def ints(self, *values: int) -> str:
        """A constant int64 vector (shapes, axes); equal ones are stored once."""
        return self._shared(f"/ints/{'_'.join(map(str, values))}", np.array(values, np.int64))

    def integer(self, value: int) -> str:
        """A constant int64 scalar."""
        return self._shared(f"/int/{value}", np.array(value, np.int64))

    def number(self, value: float) -> str:
        """A constant float32 scalar."""
        return self._shared(f"/float/{value}", np.array(value, np.float32))

    def node(
        self, op: str, inputs: list[str], name: str, *, domain: str = "", output: str = "", **attributes
    ) -> str:
        """Adds a node with one output, `output` or "<name>_output_0"."""
        return self.nodes(op, inputs, name, [output or f"{name}_output_0"], domain=domain, **attributes)[0]

    def nodes(
        self, op: str, inputs: list[str], name: str, outputs: list[str], *, domain: str = "", **attributes
    ) -> list[str]:
        """Adds a node with the given outputs ("" = not wanted)."""
        self._nodes.append(
            helper.make_node(op, inputs, outputs, name=name, domain=domain, **attributes)
        )
        return outputs

    def model(self, name: str) -> onnx.ModelProto:
        """The finished model, weights inside."""
        graph = helper.make_graph(
            self._nodes, name, self._inputs, self._outputs, list(self._initializers.values())
        )
        return helper.make_model(
            graph,
            ir_version=IR_VERSION,
            opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)],
            producer_name="value-dial",
        )

    def _shared(self, name: str, array: np.ndarray) -> str:
        if name not in self._initializers:
            self._initializers[name] = numpy_helper.from_array(array, name)
        return name
