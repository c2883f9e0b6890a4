"""Makes models/tiny, the engine's test model: random weights, real layout.

Run `python -m training.export.tiny`; the same seed gives the same folder.
"""

import tempfile
from pathlib import Path

import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM

from training.export.folder import export_folder
from training.export.graph import LINEARS
from training.export.parity import write_reference
from training.export.peft_bank import TASK, Adapter, Bank
from training.export.storage import DTYPES
from training.formats import FORMATS, SPECIAL_TOKENS, TOKENS, VALUES

SEED = 20
OUT_DIR = Path(__file__).resolve().parents[2] / "models" / "tiny"

# Large enough that profiles change the logits by about their own size, as trained adapters do.
WEIGHT_STD = 0.2
LORA_STD = 0.2

TEXTS = (
    "I want to choose my own path and try things that nobody around me has tried.",
    "A day without a surprise feels long to me; I would rather risk something new.",
    "Good food, music and a lazy morning are worth more than another meeting.",
    "I work hard because I want people to see what I can do.",
    "It matters to me that others listen when I decide something.",
    "I lock the door twice and keep some money aside for a bad year.",
    "People should follow the rules, even when nobody is watching them.",
    "We still cook the meals that my grandmother cooked, in the same way.",
    "My friends can call me at any hour, and I will come and help them.",
    "Everyone deserves the same chances, and the forests deserve our care.",
    "She said no, because the plan would hurt people who trusted her.",
    "He said yes, since the change would make the streets safer for children.",
    "Schools should teach children how to cook and how to save money.",
    "The city should close the old bridge and build a park by the river.",
    "I would not do this, because it would break a promise that I made.",
    "I agree with the claim, as it protects what my family has built.",
    "I disagree with the claim; it takes away the freedom to decide for yourself.",
)
"""Text from which the tokenizer learns its merges."""

MODEL_CARD = """# tiny

A test fixture: a LLaMA with RANDOM weights and a random adapter bank, in the layout of a real model
folder. It has learned nothing, and what it says means nothing. The tests of the engine use it to check
numbers against `reference.json`, which holds PyTorch's logits for ten profiles.

Made by `python -m training.export.tiny`. Licence: that of the project; no data of others is in it.
"""


SAMPLING = {"temperature": 0.4, "topP": 0.9, "maxTokens": 60}
"""One text at a time, so that tests see it stream."""


def make_tiny(out_dir: Path = OUT_DIR) -> None:
    """Writes the test model's folder, with reference.json and MODEL_CARD.md."""
    torch.manual_seed(SEED)
    with tempfile.TemporaryDirectory() as temporary:
        tokenizer_json = Path(temporary) / "tokenizer.json"
        tokenizer = train_tokenizer()
        tokenizer.save(str(tokenizer_json))
        model = random_llama(tokenizer.get_vocab_size())
        bank = random_bank(model)
        devices = {"wasm": "q8", "webgpu": "q8", "node": "q8"}
        export_folder(model, tokenizer_json, bank, out_dir, "tiny", DTYPES, devices, test=True, sampling=SAMPLING)
        write_reference(model, bank, tokenizer_json, out_dir / "reference.json")
    (out_dir / "MODEL_CARD.md").write_text(MODEL_CARD)


def train_tokenizer() -> Tokenizer:
    """Byte-level BPE with the special tokens first and about 600 entries."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=600,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        special_tokens=[AddedToken(t, special=True, normalized=False) for t in SPECIAL_TOKENS],
        show_progress=False,
    )
    tokenizer.train_from_iterator([*TEXTS, *FORMATS.values()], trainer)
    return tokenizer


def random_llama(vocab_size: int) -> LlamaForCausalLM:
    """Two layers of width 32 with four query and two key heads; draws from torch's global generator."""
    ids = {f"{role}_token_id": SPECIAL_TOKENS.index(TOKENS[role]) for role in ("bos", "eos", "pad")}
    config = LlamaConfig(
        vocab_size=vocab_size,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=512,
        tie_word_embeddings=True,
        initializer_range=WEIGHT_STD,
        rms_norm_eps=1e-5,
        **ids,
    )
    model = LlamaForCausalLM(config).eval()
    for name, parameter in model.named_parameters():
        if "norm" in name:
            torch.nn.init.uniform_(parameter, 0.5, 1.5)
    return model


def random_bank(model: LlamaForCausalLM) -> Bank:
    """A task adapter of rank 3 and ten value adapters of rank 2, with different alphas and no zero B."""
    return {TASK: _random_adapter(model, 3, 4.0)} | {
        value: _random_adapter(model, 2, 2.0 + index % 3) for index, value in enumerate(VALUES)
    }


def _random_adapter(model: LlamaForCausalLM, rank: int, alpha: float) -> Adapter:
    weights = {}
    for index in range(model.config.num_hidden_layers):
        for name in LINEARS:
            path = f"model.layers.{index}.{name}"
            linear = model.get_submodule(path)
            a = torch.randn(rank, linear.in_features) * LORA_STD
            b = torch.randn(linear.out_features, rank) * LORA_STD
            weights[path] = (a, b)
    return Adapter(alpha, weights)


if __name__ == "__main__":
    make_tiny()
