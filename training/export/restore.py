"""Reads the base of an exported model folder back, so that training can go on from what ships."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.export.onnx_file import FILE_NAMES

_TRANSPOSED = (".self_attn.", ".mlp.")
"""Linear weights lie in the file as [in, out]; PyTorch wants [out, in]."""


def restore_base(folder: Path) -> dict[str, torch.Tensor]:
    """State dict (float32) of the base in an exported folder, from its fp32 or q8 file; q8 rounds to 1/254 of a channel's largest weight.

    Raises FileNotFoundError when the folder has neither file.
    """
    paths = [folder / "onnx" / FILE_NAMES[dtype] for dtype in ("fp32", "q8")]
    path = next((p for p in paths if p.exists()), None)
    if path is None:
        raise FileNotFoundError(f"{folder} holds no fp32 or q8 base: looked for {', '.join(p.name for p in paths)}.")
    stored = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}
    state = {}
    for name, array in stored.items():
        if name.endswith(".weight_q8"):
            array = array.astype(np.float32) * stored[name.removesuffix("_q8") + "_scale"]
        elif not name.endswith(".weight"):
            continue
        name = name.removesuffix("_q8")
        state[name] = torch.from_numpy(array.T.copy() if any(part in name for part in _TRANSPOSED) else array.copy())
    state["lm_head.weight"] = state["model.embed_tokens.weight"]
    return state
