"""Behaviours (VALUENET-500) and reading values (ValueEval'23 test): texts that nothing here was trained on."""
from __future__ import annotations

from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from training.config import data_dir
from training.data.corpora import read_tsv
from training.evaluation.bag_of_words import bag_of_words_answers, train_bag_of_words
from training.evaluation.command import agreements, strengths
from training.evaluation.survey import read_profiles
from training.formats import NEUTRAL, VALUES


def evaluate_behaviours(model: Path) -> dict | None:
    """NMSE of P(agree) against the profile, and the scenario-level AUC of high against low slider; None without the data."""
    path = data_dir() / "behaviours" / "valuenet500.tsv"
    if not path.exists():
        return None
    rows = read_tsv(path)
    texts, signs = [r["scenario"] for r in rows], np.array([int(r["label"]) for r in rows])
    keys = [VALUES.index(r["value"]) for r in rows]
    classifier = train_bag_of_words()

    def bag(profiles: np.ndarray, texts: list[str]) -> np.ndarray:
        return (bag_of_words_answers(classifier, profiles, texts) - 1) / 5

    groups = read_profiles("groups.csv")[:20]
    share = (groups[:, keys] - 1) / 5
    gold = np.where(signs > 0, share, 1 - share)
    ends = np.full((2 * len(VALUES), len(VALUES)), NEUTRAL)
    for v in range(len(VALUES)):
        ends[2 * v, v], ends[2 * v + 1, v] = 1, 6
    result: dict = {"scenarios": len(texts)}
    for name, judge in (("model", lambda p, t: agreements(model, p, t)), ("bag of words", bag)):
        moved = judge(ends, texts)
        difference = np.array([moved[2 * k + 1, n] - moved[2 * k, n] for n, k in enumerate(keys)])
        result[name] = {"nmse": float(np.mean((judge(groups, texts) - gold) ** 2)), "auc": float(roc_auc_score(signs > 0, difference)),
                        "right way": float(((difference > 0) == (signs > 0)).mean())}
    result["agree with everything"] = {"nmse": float(np.mean((1 - gold) ** 2))}
    result["midpoint"] = {"nmse": float(np.mean((0.5 - gold) ** 2))}
    return result


def evaluate_reader(model: Path) -> dict | None:
    """Micro and macro F1 on the ValueEval'23 test split; the threshold is chosen on its validation split. None without the data."""
    path = data_dir() / "arguments" / "valueeval23.tsv"
    if not path.exists():
        return None
    rows = read_tsv(path)

    def split(name: str) -> tuple[np.ndarray, np.ndarray]:
        chosen = [r for r in rows if r["split"] == name][:1200]
        return strengths(model, [r["premise"] for r in chosen]), np.array([[int(r[v]) for v in VALUES] for r in chosen])

    scores, gold = split("validation")
    grid = np.linspace(0.02, 0.9, 45)
    best = max(grid, key=lambda t: f1_score(gold, scores > t, average="micro", zero_division=0))
    test_scores, test_gold = split("test")
    guess = test_scores > best
    everything = np.ones_like(test_gold)
    return {"texts": len(test_gold), "threshold": float(best),
            "model": {a: float(f1_score(test_gold, guess, average=a, zero_division=0)) for a in ("micro", "macro")},
            "all values always": {a: float(f1_score(test_gold, everything, average=a, zero_division=0)) for a in ("micro", "macro")}}
