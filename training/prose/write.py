"""Stage `prose`: writes our generator's output for pretraining.

`text/prose.*.txt`: paragraphs about people, and opinions with reasons, as plain text.
`rows/{argue,general,about,recognition}.*.npz` (reasons from labelled values and sides, reasons on any topic, what a claim is about, questions about texts): short documents in the
product's own formats, packed into rows of one length, with labels of their own: no profile is known yet, so the base learns the formats, the claims' reasons and to
recognise values, while the answers that depend on a profile are drawn at random.
"""
from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable

import numpy as np
from tokenizers import Tokenizer
from tqdm import tqdm

from training.config import Config, work_dir
from training.data.mix import IGNORE
from training.formats import COPY, FORMATS, SPECIAL_TOKENS, TOKENS, VALUES
from training.prepare import write_text
from training.prose.arguments import Argument, ArgumentMaker, fill_topic
from training.prose.subjects import Demand
from training.prose.texts import TextMaker, ValueText, lower_first, upper_first
from training.tokenizer import encode_sources, load_tokenizer

ID = {token: index for index, token in enumerate(SPECIAL_TOKENS)}
BOS, EOS, PAD = ID[TOKENS["bos"]], ID[TOKENS["eos"]], ID[TOKENS["pad"]]
VALUE_IDS = {sign: [ID[TOKENS["values"][v][name]] for v in VALUES] for sign, name in ((1, "for"), (-1, "against"))}
RATING_IDS = [ID[t] for t in TOKENS["ratings"]]
Document = tuple[list[int], list[int]]


def labelled(tokens: list[int], overrides: dict[int, int] | None = None) -> Document:
    """Inputs and next-token labels of a document; `overrides` replaces the label at a position."""
    labels = tokens[1:] + [IGNORE]
    for position, label in (overrides or {}).items():
        labels[position] = label
    return tokens, labels


class Formatter:
    """Turns labelled texts and arguments into token documents in the product's formats."""

    def __init__(self, tokenizer: Tokenizer, rng: random.Random):
        self.tokenizer, self.rng = tokenizer, rng

    def prompt(self, task: str, **fields: str) -> list[int]:
        """bos + the encoded prompt of a task."""
        return [BOS, *self.tokenizer.encode(FORMATS[task].format(**fields)).ids]

    def signed_value(self, labels: dict[str, int]) -> int:
        """One of the text's values as a token, or 'none'."""
        if not labels:
            return ID[TOKENS["none"]]
        value = self.rng.choice(sorted(labels))
        return VALUE_IDS[labels[value]][VALUES.index(value)]

    def read(self, text: str, labels: dict[str, int]) -> Document:
        """The reader's form: a value token after the question, then for / against / none at each of the ten values. The text's own words are not learned here."""
        prompt = self.prompt("read", text=text)
        tokens = prompt + VALUE_IDS[1]
        answers = {1: ID[TOKENS["for"]], -1: ID[TOKENS["against"]], 0: ID[TOKENS["none"]]}
        overrides = dict.fromkeys(range(len(prompt) - 1), IGNORE) | {len(prompt) - 1: self.signed_value(labels)}
        return labelled(tokens, overrides | {len(prompt) + i: answers[labels.get(value, 0)] for i, value in enumerate(VALUES)})

    def ask(self, text: ValueText) -> Document:
        """A question about a text, and the value that the text speaks of, which is the reason of any answer to come. The text's own words are not learned here."""
        task = "judge" if text.kind == "behaviour" and self.rng.random() < 0.6 else "answer"
        prompt = self.prompt(task, text=text.text)
        return labelled([*prompt, self.signed_value(text.labels), EOS], dict.fromkeys(range(len(prompt) - 1), IGNORE))

    def about(self, demand: Demand) -> Document:
        """A claim, its topic, whether the claim is for or against it, and its subject where that is known. The claim's own words are not learned here.

        Without its capital the claim's first word has the tokens that it has within the topic.
        """
        prompt = self.prompt("about", claim=lower_first(demand.claim))
        side = ID[TOKENS["for" if demand.asks else "against"]]
        overrides = dict.fromkeys(range(len(prompt) - 1), IGNORE)
        topic = self.tokenizer.encode(" " + demand.topic).ids
        if demand.subject is None:
            return labelled([*prompt, *topic, side], overrides)
        return labelled([*prompt, *topic, side, *self.tokenizer.encode(" " + demand.subject).ids, EOS], overrides)

    def argue(self, argument: Argument) -> Document:
        """Topic and subject, the value they are seen from, the side, the reason, the copy token in the topic's place. The topic's words are not learned here."""
        prompt = self.prompt("argue", topic=argument.topic, subject=argument.subject)
        value = VALUE_IDS[1][VALUES.index(self.rng.choice(argument.values))]
        side = ID[TOKENS["agree" if argument.pro else "disagree"]]
        overrides = dict.fromkeys(range(len(prompt) - 1), IGNORE)
        if not argument.labelled:
            overrides |= {len(prompt): IGNORE}
        text = re.sub(r" \{[Tt]opic\}", COPY, " " + argument.text)
        return labelled([*prompt, value, side, *self.tokenizer.encode(text).ids, EOS], overrides)


HELD_DOCUMENTS = 400
OPEN_ROWS = 16
"""Rows that still take documents: a document goes into the fullest one that holds it, so that little padding is left."""


def pack(documents: Iterable[Document], length: int) -> tuple[np.ndarray, np.ndarray]:
    """Packs documents into rows without cutting any; the rest of a row is padding with ignored labels. uint16 / int32 [rows, length]."""
    inputs: list[list[int]] = []
    labels: list[list[int]] = []
    for tokens, targets in documents:
        if len(tokens) > length:
            continue
        recent = range(max(0, len(inputs) - OPEN_ROWS), len(inputs))
        row = max((r for r in recent if len(inputs[r]) + len(tokens) <= length), key=lambda r: len(inputs[r]), default=None)
        if row is None:
            row = len(inputs)
            inputs.append([])
            labels.append([])
        inputs[row] += tokens
        labels[row] += targets
    shape = (len(inputs), length)
    packed, answers = np.full(shape, PAD, np.uint16), np.full(shape, IGNORE, np.int32)
    for row, (tokens, targets) in enumerate(zip(inputs, labels, strict=True)):
        packed[row, : len(tokens)], answers[row, : len(targets)] = tokens, targets
    return packed, answers


def paragraph(texts: TextMaker, arguments: ArgumentMaker, rng: random.Random) -> str:
    """A plain document: a person in a few sentences, or an opinion with its reasons."""
    if rng.random() < 0.5:
        return texts.portrait() if rng.random() < 0.6 else texts.any().text
    demand, argument = arguments.opinion()
    opening = rng.choice(("I think that {c}", "Some people say that {c}", "Here is my view. {C}", "Let us talk about this. {C}")) if argument.pro == demand.asks else rng.choice(
        ("I do not think that {c}", "Some people say that {c} I disagree.", "It is often said that {c} But I see it differently."))
    return f"{opening.replace('{c}', lower_first(demand.claim)).replace('{C}', upper_first(demand.claim))} {argument.text}"


def write_rows(config: Config, name: str, split: str, count: int, make: Callable[[], Document]) -> None:
    """Draws `count` documents and writes them as packed rows."""
    path = work_dir(config) / "rows" / f"{name}.{split}.npz"
    path.parent.mkdir(exist_ok=True)
    inputs, labels = pack((make() for _ in tqdm(range(count), desc=name, mininterval=5)), config.pretrain.length)
    np.savez(path, inputs=inputs, labels=labels)
    print(name, inputs.shape, f"{int((labels >= 0).sum()) / 1e6:.2f}M labels", flush=True)


def write_prose(config: Config) -> None:
    """Runs the stage: plain paragraphs (train and heldout), argument rows and recognition rows."""
    rng = random.Random(config.seed)
    texts, arguments = TextMaker(rng), ArgumentMaker(rng)
    held_texts, held_arguments = TextMaker(rng, held=True), ArgumentMaker(rng, held=True)
    for split, pair, count in (("train", (texts, arguments), config.prepare.prose_documents), ("heldout", (held_texts, held_arguments), HELD_DOCUMENTS)):
        write_text(work_dir(config) / "text" / f"prose.{split}.txt", [paragraph(*pair, rng) for _ in range(count)])
    tokenizer = load_tokenizer(config)
    encode_sources(config, tokenizer, ["prose"])
    formatter = Formatter(tokenizer, rng)

    def recognise(texts: TextMaker, arguments: ArgumentMaker) -> Document:
        kind = rng.random()
        if kind < 0.15 and arguments.corpus:
            argument = rng.choice(arguments.corpus)
            return formatter.read(argument.text, dict.fromkeys(argument.values, 1))
        if kind < 0.3:
            reason = arguments.about_topic()
            return formatter.read(fill_topic(reason.text, reason.topic), dict.fromkeys(reason.values, 1))
        text = texts.any()
        return formatter.ask(text) if rng.random() < 0.5 else formatter.read(text.text, text.labels)

    settings = config.prepare
    write_rows(config, "recognition", "train", settings.recognition_documents, lambda: recognise(texts, arguments))
    write_rows(config, "argue", "train", settings.argue_documents, lambda: formatter.argue(arguments.labelled()))
    write_rows(config, "general", "train", settings.general_documents, lambda: formatter.argue(arguments.about_topic()))
    write_rows(config, "about", "train", settings.about_documents, lambda: formatter.about(arguments.demand()))
    write_rows(config, "recognition", "heldout", HELD_DOCUMENTS, lambda: recognise(held_texts, held_arguments))
    write_rows(config, "argue", "heldout", HELD_DOCUMENTS, lambda: formatter.argue(held_arguments.labelled()))
    write_rows(config, "general", "heldout", HELD_DOCUMENTS, lambda: formatter.argue(held_arguments.about_topic()))
    write_rows(config, "about", "heldout", HELD_DOCUMENTS, lambda: formatter.about(held_arguments.demand()))
