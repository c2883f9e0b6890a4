"""Writes a complete model folder in transformers.js's layout, plus adapters/, value_dial.json and files.json."""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from training.export import onnx_file
from training.export.checksums import write_checksums
from training.export.graph import build_graph
from training.export.peft_bank import Bank, write_bank
from training.export.self_test import self_test
from training.export.storage import Dtype
from training.formats import SAMPLING, SPECIAL_TOKENS, TOKENS, value_dial


def export_folder(
    model: LlamaForCausalLM,
    tokenizer_json: Path,
    bank: Bank,
    out_dir: Path,
    name: str,
    dtypes: Sequence[Dtype],
    files: Mapping[str, Dtype],
    *,
    devices: Sequence[str] = ("webgpu", "wasm"),
    sharpness: float = 1.0,
    sampling: Mapping[str, float] = SAMPLING,
    test: bool = False,
) -> None:
    """Exports the base in each of `dtypes`, its tokenizer, its bank, and all configuration.

    `files` says which dtype each device (wasm, webgpu, node) loads. Folders onnx/ and adapters/ of an
    earlier export are replaced; other files in `out_dir` (MODEL_CARD.md) stay.
    Raises ValueError if a device is to load a dtype that is not exported, or if the tokenizer does
    not start with the special tokens, and what `build_graph` and `write_bank` raise.
    """
    missing = set(files.values()) - set(dtypes)
    if missing:
        raise ValueError(f"files name dtypes that are not exported: {sorted(missing)}")
    tokenizer = json.loads(Path(tokenizer_json).read_text())
    _check_special_tokens(tokenizer)

    out_dir = Path(out_dir)
    for folder in ("onnx", "adapters"):
        shutil.rmtree(out_dir / folder, ignore_errors=True)
        (out_dir / folder).mkdir(parents=True)
    for dtype in dtypes:
        onnx_file.save(build_graph(model, dtype), out_dir / "onnx" / onnx_file.FILE_NAMES[dtype])
    write_bank(bank, out_dir / "adapters", name)

    shutil.copyfile(tokenizer_json, out_dir / "tokenizer.json")
    context = model.config.max_position_embeddings
    tests = [self_test(model, bank, Tokenizer.from_str(json.dumps(tokenizer)), dtype) for dtype in dtypes]
    contents = {
        "config": _config(model, dtypes),
        "generation_config": _generation_config(),
        "tokenizer_config": _tokenizer_config(context),
        "special_tokens_map": _special_tokens_map(),
        "value_dial": value_dial(
            name, files, max_context=context, test=test, devices=devices, self_tests=tests,
            sharpness=sharpness, sampling=sampling,
        ),
    }
    for stem, content in contents.items():
        text = json.dumps(content, indent=2, ensure_ascii=False)
        (out_dir / f"{stem}.json").write_text(text + "\n")
    write_checksums(out_dir)


def _check_special_tokens(tokenizer: dict) -> None:
    ids = {token["content"]: token["id"] for token in tokenizer["added_tokens"]}
    if [ids.get(token) for token in SPECIAL_TOKENS] != list(range(len(SPECIAL_TOKENS))):
        raise ValueError("the tokenizer's first ids are not the special tokens in their order")


def _config(model: LlamaForCausalLM, dtypes: Sequence[Dtype]) -> dict:
    """config.json as Transformers writes it, plus what transformers.js needs to know."""
    return {
        "architectures": ["LlamaForCausalLM"],
        **model.config.to_diff_dict(),
        **_special_ids(),
        "transformers.js_config": {
            "use_external_data_format": {onnx_file.FILE_NAMES[dtype]: 1 for dtype in dtypes}
        },
    }


def _generation_config() -> dict:
    return {"_from_model_config": True, **_special_ids()}


def _special_ids() -> dict[str, int]:
    return {f"{role}_token_id": SPECIAL_TOKENS.index(TOKENS[role]) for role in ("bos", "eos", "pad")}


def _special_tokens_map() -> dict:
    return {f"{role}_token": TOKENS[role] for role in ("bos", "eos", "pad")}


def _tokenizer_config(context: int) -> dict:
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        **_special_tokens_map(),
        "model_max_length": context,
        "padding_side": "left",
        "clean_up_tokenization_spaces": False,
    }
