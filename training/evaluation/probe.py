"""Stage `probe`: does the frozen base know which value a text speaks of? A linear probe of its states, beside a bag of words.

Linear gates can only switch what the hidden states already tell apart, so this is asked before any adapter is trained.
"""
from __future__ import annotations

import json
import random

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from transformers import LlamaForCausalLM

from training.config import Config, work_dir
from training.evaluation.bag_of_words import train_bag_of_words
from training.evaluation.survey import portraits
from training.formats import VALUES
from training.inject import PAD, load_base
from training.prose.texts import TextMaker
from training.prose.write import Formatter
from training.tokenizer import load_tokenizer


@torch.no_grad()
def states(model: LlamaForCausalLM, formatter: Formatter, texts: list[str], layer: int) -> np.ndarray:
    """Hidden states [texts, hidden] after `layer` layers at the question token of the answer prompt."""
    result = []
    for start in range(0, len(texts), 64):
        prompts = [formatter.prompt("answer", text=t) for t in texts[start:start + 64]]
        inputs = torch.full((len(prompts), max(map(len, prompts))), PAD)
        for row, prompt in enumerate(prompts):
            inputs[row, : len(prompt)] = torch.tensor(prompt)
        hidden = model.model(input_ids=inputs, use_cache=False, output_hidden_states=True).hidden_states[layer]
        result.append(hidden[torch.arange(len(prompts)), [len(p) - 1 for p in prompts]].numpy())
    return np.concatenate(result)


def probe(config: Config, count: int = 4000) -> dict:
    """Accuracy of naming one of ten values: probe by layer and bag of words, on held-out generator texts and on the portraits."""
    tokenizer = load_tokenizer(config)
    model, formatter = load_base(config, tokenizer.get_vocab_size()), Formatter(tokenizer, random.Random(0))
    train = TextMaker(random.Random(2))
    held = TextMaker(random.Random(3), held=True)
    sets = {"train": [train.one(sign=1) for _ in range(count)], "held-out prose": [held.one(sign=1) for _ in range(600)]}
    data = {name: ([t.text for t in texts], [next(iter(t.labels)) for t in texts]) for name, texts in sets.items()}
    texts, keys = portraits()
    data["portraits"] = (texts, [VALUES[k] for k in keys])
    bag = train_bag_of_words()
    result: dict = {"bag of words": {}}
    for name in ("held-out prose", "portraits"):
        guesses = [g[:-1] for g in bag.predict(data[name][0])]
        result["bag of words"][name] = float(np.mean([g == y for g, y in zip(guesses, data[name][1], strict=True)]))
    for layer in range(1, config.model.layers + 1):
        classifier = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=400))
        classifier.fit(states(model, formatter, data["train"][0], layer), data["train"][1])
        result[f"probe, layer {layer}"] = {name: float(classifier.score(states(model, formatter, data[name][0], layer), data[name][1]))
                                           for name in ("held-out prose", "portraits")}
    (work_dir(config) / "probe.json").write_text(json.dumps(result, indent=1))
    print(json.dumps(result, indent=1))
    return result
