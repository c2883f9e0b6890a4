"""Writes an ONNX model as the pair of files that transformers.js and the engine open."""

from pathlib import Path

import onnx

from training.export.storage import Dtype

FILE_NAMES: dict[Dtype, str] = {
    "fp32": "model.onnx",
    "fp16": "model_fp16.onnx",
    "q8": "model_quantized.onnx",
    "q4": "model_q4.onnx",
}
"""dtype -> file name, as in transformers.js."""


def save(model: onnx.ModelProto, path: Path) -> None:
    """Writes <path> and, beside it, <path>_data with all tensors of 1 KB and more.

    Empties the weights of `model`. Smaller tensors (shapes, norms' weights) stay in the graph, where
    shape inference can see them.
    """
    data = path.with_name(f"{path.name}_data")
    # onnx appends to a data file that is already there.
    data.unlink(missing_ok=True)
    onnx.save_model(
        model,
        path,
        save_as_external_data=True,
        all_tensors_to_one_file=True,
        location=data.name,
        size_threshold=1024,
    )
