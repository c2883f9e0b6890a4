"""The trivial rival of a language model: a bag-of-words classifier of signed values, trained on the very same texts."""
from __future__ import annotations

import random

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline

from training.formats import VALUES
from training.prose.texts import TextMaker


def train_bag_of_words(count: int = 20_000, seed: int = 1) -> Pipeline:
    """Fits on `count` one-value texts of the generator's training side; classes are 'value+' and 'value-'."""
    maker = TextMaker(random.Random(seed))
    drawn = [maker.one() for _ in range(count)]
    labels = [f"{value}{'+' if sign > 0 else '-'}" for text in drawn for value, sign in text.labels.items()]
    model = make_pipeline(TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=2), LogisticRegression(C=10, max_iter=300))
    return model.fit([t.text for t in drawn], labels)


def bag_of_words_answers(model: Pipeline, profiles: np.ndarray, texts: list[str], sharpness: float = 1.0) -> np.ndarray:
    """Six-point answers [profiles, texts]: the mean over signed values of t or 7 - t, by the classifier's probabilities^sharpness."""
    probability = model.predict_proba(texts) ** sharpness
    probability /= probability.sum(1, keepdims=True)
    result = np.zeros((len(profiles), len(texts)))
    for column, name in zip(probability.T, model.classes_, strict=True):
        t = profiles[:, VALUES.index(name[:-1])]
        result += np.outer(t if name[-1] == "+" else 7 - t, column)
    return result
