"""The exported folder against PyTorch and PEFT. Runs in seconds, on a model with random weights."""

import collections
import copy
import hashlib
import json

import numpy as np
import onnx
import onnxruntime as ort
import pytest
import torch
from peft import PeftModel
from tokenizers import Tokenizer
from transformers import LlamaConfig, LlamaForCausalLM

from training.export import onnx_file, tiny
from training.export.checksums import write_checksums
from training.export.folder import export_folder
from training.export.graph import LINEARS, build_graph
from training.export.parity import PROMPTS, left_padded, reference_profiles, write_reference
from training.export.peft_bank import Adapter, gated, gates, read_bank, write_bank
from training.export.self_test import as_stored, unpack_q4
from training.export.storage import DTYPES, pack_q4, quantize_q8
from training.formats import FORMATS, SPECIAL_TOKENS, TOKENS, VALUES, value_dial

# With tensors this small, threads only get in each other's way.
torch.set_num_threads(1)

QUANTISATION_ERROR = {"fp32": 1e-5, "fp16": 3e-3, "q8": 0.03, "q4": 0.4}
"""Largest root mean square of a logit's error, as a share of the logits' standard deviation.

Random weights are the worst case for q4: trained ones lose far less.
"""


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(1)
    return tiny.random_llama(600)


@pytest.fixture(scope="module")
def bank(model):
    return tiny.random_bank(model)


@pytest.fixture(scope="module")
def folder(model, bank, tmp_path_factory):
    out = tmp_path_factory.mktemp("model")
    tokenizer_json = out / "source_tokenizer.json"
    tiny.train_tokenizer().save(str(tokenizer_json))
    devices = {"wasm": "q8", "webgpu": "fp16", "node": "fp32"}
    export_folder(model, tokenizer_json, bank, out, "unit", DTYPES, devices)
    return out


@pytest.fixture(scope="module")
def batch(folder):
    """(ids, mask, positions) of prompts of different lengths, padded on the left."""
    return left_padded(Tokenizer.from_file(str(folder / "tokenizer.json")), PROMPTS)


def open_session(folder, dtype):
    path = folder / "onnx" / onnx_file.FILE_NAMES[dtype]
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def run(session, ids, mask, positions, past=None, keep=0):
    """(logits, caches by input name) of one call."""
    feed = {
        "input_ids": np.asarray(ids),
        "attention_mask": np.asarray(mask),
        "position_ids": np.asarray(positions),
        "num_logits_to_keep": np.array(keep, np.int64),
    }
    for value in session.get_inputs():
        if value.name.startswith("past_key_values"):
            shape = [len(ids), value.shape[1], 0, value.shape[3]]
            feed[value.name] = past[value.name] if past else np.zeros(shape, np.float32)
    logits, *presents = session.run(None, feed)
    names = [o.name.replace("present", "past_key_values") for o in session.get_outputs()[1:]]
    return logits, dict(zip(names, presents, strict=True))


def torch_logits(model, ids, mask, positions):
    with torch.inference_mode():
        return model(input_ids=ids, attention_mask=mask, position_ids=positions).logits.numpy()


def real_rows_differ(logits, expected, mask):
    """Largest difference over positions that are not padding."""
    return np.abs(logits - expected)[mask.numpy().astype(bool)].max()


@pytest.mark.parametrize("dtype", DTYPES)
def test_logits_of_a_padded_batch(folder, model, batch, dtype):
    """Exact for the stored weights, and close to the weights before they were stored."""
    ids, mask, positions = batch
    logits, _ = run(open_session(folder, dtype), ids, mask, positions)
    assert np.isfinite(logits).all()
    assert real_rows_differ(logits, torch_logits(as_stored(model, dtype), *batch), mask) < 1e-4
    expected = torch_logits(model, *batch)
    real = mask.numpy().astype(bool)
    error = (logits - expected)[real]
    assert np.sqrt((error**2).mean()) < QUANTISATION_ERROR[dtype] * expected[real].std()


@pytest.mark.parametrize("dtype", DTYPES)
def test_padding_does_not_matter(folder, batch, dtype):
    ids, mask, positions = batch
    session = open_session(folder, dtype)
    padded, _ = run(session, ids, mask, positions, keep=1)
    for row in range(len(ids)):
        real = mask[row].bool()
        alone, _ = run(session, ids[row, real][None], mask[row, real][None], positions[row, real][None], keep=1)
        np.testing.assert_allclose(alone[0], padded[row], atol=1e-4)


@pytest.mark.parametrize("dtype", DTYPES)
def test_cached_steps_equal_one_pass(folder, model, batch, dtype):
    ids, mask, positions = batch
    session = open_session(folder, dtype)
    whole, _ = run(session, ids, mask, positions)
    split = ids.shape[1] - 6
    first, past = run(session, ids[:, :split], mask[:, :split], positions[:, :split])
    pieces = [first]
    # A chunk of several tokens on a non-empty past, then single tokens.
    for start, end in ((split, split + 3), *((i, i + 1) for i in range(split + 3, ids.shape[1]))):
        logits, past = run(session, ids[:, start:end], mask[:, :end], positions[:, start:end], past)
        pieces.append(logits)
    assert real_rows_differ(np.concatenate(pieces, axis=1), whole, mask) < 1e-4


@pytest.mark.parametrize("keep", [1, 10, None])
def test_num_logits_to_keep(folder, batch, keep):
    session = open_session(folder, "fp32")
    whole, _ = run(session, *batch)
    keep = keep or whole.shape[1]
    kept, _ = run(session, *batch, keep=keep)
    assert kept.shape[1] == keep
    np.testing.assert_allclose(kept, whole[:, -keep:], atol=1e-5)


@pytest.mark.parametrize("heads, kv_heads, head_dim", [(2, 2, 8), (6, 2, 16), (4, 1, 12)])
def test_other_shapes(heads, kv_heads, head_dim, tmp_path):
    """All heads with keys of their own, three to a key, one key for all; widths that q4 must pad."""
    torch.manual_seed(2)
    config = LlamaConfig(
        vocab_size=90,
        hidden_size=48,
        intermediate_size=72,
        num_hidden_layers=3,
        num_attention_heads=heads,
        num_key_value_heads=kv_heads,
        head_dim=head_dim,
        max_position_embeddings=64,
        tie_word_embeddings=True,
        initializer_range=0.2,
        rope_theta=500.0,
    )
    model = LlamaForCausalLM(config).eval()
    ids = torch.randint(0, 90, (2, 50))
    mask = torch.ones_like(ids)
    mask[1, :20] = 0
    positions = (mask.cumsum(1) - 1).clamp(min=0)
    (tmp_path / "onnx").mkdir()
    for dtype in DTYPES:
        expected = torch_logits(as_stored(model, dtype), ids, mask, positions)
        onnx_file.save(build_graph(model, dtype), tmp_path / "onnx" / onnx_file.FILE_NAMES[dtype])
        logits, _ = run(open_session(tmp_path, dtype), ids, mask, positions)
        assert real_rows_differ(logits, expected, mask) < 1e-4


@pytest.mark.parametrize("dtype", DTYPES)
def test_dequantisation_is_folded(folder, dtype, tmp_path):
    """After onnxruntime's basic optimisation no layer holds a Cast, and a layer is 30 nodes."""
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(tmp_path / "optimised.onnx")
    path = folder / "onnx" / onnx_file.FILE_NAMES[dtype]
    ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    nodes = onnx.load(tmp_path / "optimised.onnx", load_external_data=False).graph.node
    in_layers = [node for node in nodes if node.name.startswith("/model/layers.")]
    assert len(in_layers) == 30 * 2
    # What is left: the mask's Cast and, for an 8-bit embedding, that of the rows in use.
    operators = collections.Counter(node.op_type for node in nodes)
    assert operators["Cast"] == (2 if dtype in ("q8", "q4") else 1)


@pytest.mark.parametrize("dtype", DTYPES)
def test_names_and_interface(folder, dtype):
    """What the engine's graft relies on."""
    path = folder / "onnx" / onnx_file.FILE_NAMES[dtype]
    stored = onnx.load(path, load_external_data=False)
    assert stored.ir_version <= 10 and stored.opset_import[0].version <= 21
    names = {node.name: node for node in stored.graph.node}
    for layer in range(2):
        for module in LINEARS:
            node = names[f"/model/layers.{layer}/{module.replace('.', '/')}/MatMul"]
            assert node.op_type == ("MatMulNBits" if dtype == "q4" else "MatMul")
    assert names["/lm_head/MatMul"].output == ["logits"]
    large = [t for t in stored.graph.initializer if np.prod(t.dims) >= 1024]
    assert large and all(t.data_location == onnx.TensorProto.EXTERNAL for t in large)
    assert {e.value for t in large for e in t.external_data if e.key == "location"} == {f"{path.name}_data"}

    caches = [f"{layer}.{kind}" for layer in range(2) for kind in ("key", "value")]
    session = open_session(folder, dtype)
    assert {value.name for value in session.get_inputs()} == {
        "input_ids",
        "attention_mask",
        "position_ids",
        "num_logits_to_keep",
        *(f"past_key_values.{cache}" for cache in caches),
    }
    assert [o.name for o in session.get_outputs()] == ["logits", *(f"present.{c}" for c in caches)]


def test_exporting_again_replaces_the_data(folder, model, tmp_path):
    path = tmp_path / "model.onnx"
    for _ in range(2):
        onnx_file.save(build_graph(model, "q8"), path)
    original = folder / "onnx" / "model_quantized.onnx_data"
    assert (tmp_path / "model.onnx_data").stat().st_size == original.stat().st_size


def test_unsupported_models_are_refused(model):
    untied = LlamaForCausalLM(LlamaConfig(**{**model.config.to_dict(), "tie_word_embeddings": False}))
    with pytest.raises(ValueError, match="tied"):
        build_graph(untied, "fp32")
    biased = LlamaForCausalLM(LlamaConfig(**{**model.config.to_dict(), "attention_bias": True}))
    with pytest.raises(ValueError, match="biases"):
        build_graph(biased, "fp32")


def test_quantisers():
    weight = np.random.default_rng(3).normal(size=(5, 70)).astype(np.float32)
    weight[2] = 0
    integers, scale = quantize_q8(weight, axis=1)
    assert np.abs(integers * scale - weight).max() <= scale.max() / 2 * 1.001
    packed, scales = pack_q4(weight)
    assert packed.shape == (5, 3, 16) and scales.shape == (5, 3)
    restored = unpack_q4(packed, scales, 70)
    # The level opposite to the extreme is missing, so an error may reach one step.
    assert np.abs(restored - weight).max() <= np.abs(scales).max() * 1.001
    assert (restored[2] == 0).all()


def test_peft_gives_the_same_logits(folder, model, bank, batch):
    """PEFT's concatenation of the adapters, weighted by the gates (negative ones too) = the formula."""
    adapters = folder / "adapters"
    base = copy.deepcopy(model)
    wrapped = PeftModel.from_pretrained(base, adapters / "task", adapter_name="task")
    for value in VALUES:
        wrapped.load_adapter(adapters / value, adapter_name=value)
    wrapped.eval()
    plain = torch_logits(model, *batch)
    for index, profile in enumerate(reference_profiles(5)[2:5]):
        row = gates(bank, profile)
        with gated(model, bank, torch.tensor([row] * len(batch[0]))):
            expected = torch_logits(model, *batch)
        wrapped.add_weighted_adapter(list(bank), row, f"profile{index}", combination_type="cat")
        wrapped.set_adapter(f"profile{index}")
        np.testing.assert_allclose(torch_logits(wrapped, *batch), expected, atol=1e-4)
        assert np.abs(expected - plain).max() > 0.5


def test_gates_are_per_row(model, bank, batch):
    """A batch may mix profiles."""
    rows = torch.tensor([gates(bank, profile) for profile in reference_profiles(5)[: len(batch[0])]])
    with gated(model, bank, rows):
        mixed = torch_logits(model, *batch)
    for index, row in enumerate(rows):
        with gated(model, bank, row.expand(len(rows), -1)):
            np.testing.assert_allclose(torch_logits(model, *batch)[index], mixed[index], atol=1e-4)


def test_bank_on_disk(folder, bank):
    entries = json.loads((folder / "adapters" / "bank.json").read_text())["adapters"]
    assert [entry["name"] for entry in entries] == ["task", *VALUES]
    assert entries[0]["gate"] == {"kind": "constant", "value": 1}
    assert entries[6]["gate"] == {"kind": "profile", "value": "security", "center": 3.5, "halfRange": 2.5}
    loaded = read_bank(folder / "adapters")
    assert list(loaded) == list(bank)
    for name, adapter in bank.items():
        assert loaded[name].alpha == adapter.alpha and loaded[name].rank == adapter.rank
        assert loaded[name].weights.keys() == adapter.weights.keys()
        for module, (a, b) in adapter.weights.items():
            assert torch.equal(loaded[name].weights[module][0], a)
            assert torch.equal(loaded[name].weights[module][1], b)


def test_bad_banks_are_refused(tmp_path):
    weights = {"model.layers.0.mlp.up_proj": (torch.ones(2, 4), torch.ones(4, 2))}
    with pytest.raises(ValueError, match="neither"):
        write_bank({"courage": Adapter(2.0, weights)}, tmp_path, "unit")
    uneven = weights | {"model.layers.1.mlp.up_proj": (torch.ones(3, 4), torch.ones(4, 3))}
    with pytest.raises(ValueError, match="rank"):
        write_bank({"power": Adapter(2.0, uneven)}, tmp_path, "unit")


def test_gates_follow_the_profile(bank):
    assert gates(bank, [3.5] * 10) == [1.0] + [0.0] * 10
    assert gates(bank, [6.0] + [1.0] * 9) == [1.0, 1.0] + [-1.0] * 9
    with pytest.raises(ValueError):
        gates(bank, [3.5] * 9)


def test_folder_contents(folder):
    config = json.loads((folder / "config.json").read_text())
    assert config["model_type"] == "llama" and config["num_key_value_heads"] == 2
    assert config["transformers.js_config"]["use_external_data_format"] == {
        file: 1 for file in onnx_file.FILE_NAMES.values()
    }
    dial = json.loads((folder / "value_dial.json").read_text())
    assert dial["name"] == "unit" and "test" not in dial
    assert dial["files"] == {"wasm": "q8", "webgpu": "fp16", "node": "fp32"}
    assert dial["formats"] == FORMATS and dial["tokens"] == TOKENS
    assert json.loads((folder / "tokenizer_config.json").read_text())["bos_token"] == TOKENS["bos"]
    assert json.loads((folder / "generation_config.json").read_text())["eos_token_id"] == 2
    assert LlamaConfig.from_pretrained(folder).hidden_size == 32


def test_checksums(folder):
    """Every file that the engine may load is listed as it lies there, and nothing else."""
    listed = json.loads((folder / "files.json").read_text())
    assert listed["version"] == 1
    names = [file["path"] for file in listed["files"]]
    assert names == sorted(set(names))
    model_files = {"config.json", "tokenizer.json", "tokenizer_config.json", "value_dial.json", "adapters/bank.json"}
    model_files |= {f"onnx/{name}{end}" for name in onnx_file.FILE_NAMES.values() for end in ("", "_data")}
    model_files |= {
        f"adapters/{name}/adapter_{part}" for name in ("task", *VALUES) for part in ("config.json", "model.safetensors")
    }
    assert model_files <= set(names)
    assert set(names) - model_files == {"generation_config.json", "special_tokens_map.json"}
    for file in listed["files"]:
        content = (folder / file["path"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


def test_checksums_need_a_whole_folder(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_checksums(tmp_path)


def test_folder_refuses_what_does_not_fit(model, bank, folder, tmp_path):
    with pytest.raises(ValueError, match="not exported"):
        export_folder(model, folder / "tokenizer.json", bank, tmp_path, "unit", ["fp32"], {"wasm": "q8"})
    content = json.loads((folder / "tokenizer.json").read_text())
    content["added_tokens"].pop(3)
    (tmp_path / "tokenizer.json").write_text(json.dumps(content))
    with pytest.raises(ValueError, match="special tokens"):
        export_folder(model, tmp_path / "tokenizer.json", bank, tmp_path, "unit", ["fp32"], {})


def test_special_tokens():
    roles = [TOKENS[role] for role in ("pad", "bos", "eos", "question", "yes", "no", "none")]
    assert SPECIAL_TOKENS[:7] == roles
    assert len(set(SPECIAL_TOKENS)) == len(SPECIAL_TOKENS) == 42
    assert value_dial("x", {}, test=True)["test"] is True
    tokenizer = tiny.train_tokenizer()
    assert tokenizer.encode("".join(SPECIAL_TOKENS)).ids == list(range(42))


def test_reference(folder, model, bank, tmp_path):
    out = tmp_path / "reference.json"
    write_reference(model, bank, folder / "tokenizer.json", out)
    reference = json.loads(out.read_text())
    assert out.stat().st_size < 300_000 and len(reference["cases"]) == 10
    logits, _ = run(
        open_session(folder, "fp32"),
        *(np.array(reference[key]) for key in ("inputIds", "attentionMask", "positionIds")),
        keep=1,
    )
    np.testing.assert_allclose(logits[:, 0, : reference["kept"]], reference["base"]["logits"], atol=1e-4)
    assert logits[:, 0].argmax(-1).tolist() == reference["base"]["argmax"]
    answers = np.array([case["logits"] for case in reference["cases"]])
    assert answers.std(axis=0).mean() > 0.3


def test_the_committed_fixture_is_current(tmp_path):
    """models/tiny is what the generator makes (floats may differ in the last digits elsewhere)."""
    tiny.make_tiny(tmp_path)
    fresh = {path.relative_to(tmp_path): path for path in tmp_path.rglob("*") if path.is_file()}
    committed = {p.relative_to(tiny.OUT_DIR): p for p in tiny.OUT_DIR.rglob("*") if p.is_file()}
    assert fresh.keys() == committed.keys()
    for name, path in fresh.items():
        assert path.stat().st_size == committed[name].stat().st_size or name.name == "reference.json"
        if name.suffix == ".json" and name.name not in ("reference.json", "files.json"):
            assert path.read_text() == committed[name].read_text(), name
    assert sum(path.stat().st_size for path in fresh.values()) < 1_000_000
