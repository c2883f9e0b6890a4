"""Stage `tokenizer`: byte-level BPE on a sample of the prepared text, and encoding of whole sources to token arrays."""
from __future__ import annotations

import random
from pathlib import Path

import numpy as np
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

from training.config import ROOT, Config, work_dir
from training.formats import SPECIAL_TOKENS, TOKENS
from training.prepare import read_text


def tokenizer_path(config: Config) -> Path:
    """Where the stage leaves `tokenizer.json`."""
    return work_dir(config) / "tokenizer.json"


def load_tokenizer(config: Config) -> Tokenizer:
    """The trained tokenizer; raises FileNotFoundError naming the stage to run."""
    path = tokenizer_path(config)
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run `python -m training tokenizer --config {config.name}` first.")
    return Tokenizer.from_file(str(path))


def train_tokenizer(config: Config) -> Tokenizer:
    """Trains the tokenizer on documents drawn from all prepared sources, or takes over the config's `source`; special tokens get ids 0, 1, 2, ..."""
    if config.tokenizer.source:
        tokenizer = Tokenizer.from_file(str(ROOT / config.tokenizer.source / "tokenizer.json"))
        tokenizer.save(str(tokenizer_path(config)))
        encode_sources(config, tokenizer, list(config.prepare.sources))
        return tokenizer
    text = work_dir(config) / "text"
    rng = random.Random(config.seed)
    sources = sorted(text.glob("*.train.txt"))
    if not sources:
        raise FileNotFoundError(f"No prepared text in {text}: run the stage `prepare` first.")
    share = config.tokenizer.sample_words // len(sources)
    sample: list[str] = []
    for source in sources:
        documents = read_text(source)
        rng.shuffle(documents)
        words = 0
        for document in documents:
            sample.append(document)
            words += document.count(" ") + 1
            if words >= share:
                break
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(sample, trainers.BpeTrainer(
        vocab_size=config.tokenizer.vocab_size, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), min_frequency=2,
        special_tokens=[AddedToken(t, special=True, normalized=False) for t in SPECIAL_TOKENS], show_progress=True))
    tokenizer.save(str(tokenizer_path(config)))
    encode_sources(config, tokenizer, list(config.prepare.sources))
    return tokenizer


def encode_sources(config: Config, tokenizer: Tokenizer, sources: list[str]) -> None:
    """Encodes both splits of the sources anew, so that a later stage needs `tokens/` and no text."""
    for source in sources:
        for split in ("train", "heldout"):
            (work_dir(config) / "tokens" / f"{source}.{split}.npy").unlink(missing_ok=True)
            encode_source(config, tokenizer, source, split)


def encode_source(config: Config, tokenizer: Tokenizer, source: str, split: str) -> np.ndarray:
    """All documents of a prepared source as one uint16 array, each as `bos document eos`; cached beside the text."""
    path = work_dir(config) / "tokens" / f"{source}.{split}.npy"
    if path.exists():
        return np.load(path, mmap_mode="r")
    path.parent.mkdir(exist_ok=True)
    bos, eos = tokenizer.token_to_id(TOKENS["bos"]), tokenizer.token_to_id(TOKENS["eos"])
    documents = read_text(work_dir(config) / "text" / f"{source}.{split}.txt")
    ids: list[np.ndarray] = [np.empty(0, np.uint16)]
    for start in range(0, len(documents), 2000):
        for encoding in tokenizer.encode_batch_fast(documents[start:start + 2000]):
            ids.append(np.array([bos, *encoding.ids, eos], dtype=np.uint16))
    tokens = np.concatenate(ids)
    np.save(path, tokens)
    return tokens
