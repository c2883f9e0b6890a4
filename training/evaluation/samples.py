"""`docs/samples.md`: a hundred arguments at a fixed seed, none picked, none left out, with what a reader found wrong with each."""
from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import numpy as np

from training.config import ROOT
from training.evaluation.command import call, profile_rows
from training.evaluation.novelty import by_heart
from training.formats import VALUES
from training.prose.lexicon import claims, heldout

PROFILES = {
    "openness": {"self_direction": 6, "stimulation": 6, "hedonism": 5, "conformity": 1.5, "tradition": 1.5, "security": 2},
    "conservation": {"security": 6, "conformity": 6, "tradition": 6, "self_direction": 2, "stimulation": 1.5, "hedonism": 2},
    "self-enhancement": {"achievement": 6, "power": 6, "hedonism": 5, "benevolence": 2, "universalism": 1.5},
    "self-transcendence": {"benevolence": 6, "universalism": 6, "power": 1.5, "achievement": 2},
}
SEED = 11
COUNT = 100
SUGGESTED = 24
RUBRIC = {
    "grammar": "every sentence is correct English that a careful writer could have written",
    "topic": "it is about what the claim is about, not about a neighbouring subject",
    "stance": "it takes the side that the gauge names, and it gives a reason that can be followed",
    "no loop": "no word, phrase or thought is repeated without need",
}


def suggested_claims() -> list[str]:
    """The page's suggested claims; none of them is in the training prose (tests/test_heldout.py)."""
    return re.findall(r'"([^"]+\.)"', (ROOT / "src/surveys/claims.ts").read_text(encoding="utf-8"))


def sample_claims() -> list[str]:
    """SUGGESTED of the page's claims and, to make COUNT, labelled claims that training held out; both spread evenly over their lists."""
    def spread(texts: list[str], count: int) -> list[str]:
        return [texts[i] for i in np.linspace(0, len(texts) - 1, count).astype(int)]

    return spread(suggested_claims(), SUGGESTED) + spread([c.text for c in claims() if heldout(c.text)], COUNT - SUGGESTED)


def draw_samples(model: Path) -> list[dict]:
    """One argument a claim: a row of `vd argue`, with the profile's name and values; the profiles take turns."""
    texts, names, rows = sample_claims(), list(PROFILES), {}
    for turn, name in enumerate(names):
        profile = np.array([[PROFILES[name].get(v, 3.5) for v in VALUES]])
        mine = texts[turn::len(names)]
        for row in call("argue", model, {"profiles": profile_rows(profile), "claims": mine}, n=1, seed=SEED):
            rows[row["claim"]] = row | {"profile": name, "values": PROFILES[name]}
    return [rows[text] for text in texts]


def repetition(samples: list[dict]) -> dict[str, float]:
    """by heart: mean share of sentences that the generator could have written, but for the topic; distinct-3: share of different word trigrams among all samples' (1 = never the same three words twice); repeated: share of texts that hold one trigram twice."""
    grams = [[tuple(w[i:i + 3]) for i in range(len(w) - 2)] for w in (re.findall(r"[a-z']+", s["text"].lower()) for s in samples)]
    every = [g for text in grams for g in text]
    return {"by heart": float(np.mean([by_heart(s["text"], s["topic"]) for s in samples])), "distinct-3": len(set(every)) / max(1, len(every)), "repeated": sum(max(Counter(g).values(), default=0) > 1 for g in grams) / len(grams)}


def verdict_part(verdicts: dict, samples: list[dict]) -> list[str]:
    """How many samples pass, and the numbers of those that do not. `verdicts`: {"reader", "failed": {criterion: [numbers from 1]}}."""
    failed = {name: set(verdicts["failed"].get(name, [])) for name in RUBRIC}
    bad = set().union(*failed.values())
    lines = ["", "## What a reader found", "", verdicts["reader"], "", "| criterion | passes | fails in |", "| --- | --- | --- |"]
    lines += [f"| {name}: {text} | {len(samples) - len(failed[name])} | {', '.join(map(str, sorted(failed[name]))) or '-'} |" for name, text in RUBRIC.items()]
    return [*lines, f"| all four | {len(samples) - len(bad)} | |"]


def write_samples(model: Path, out: Path) -> dict[str, float]:
    """Writes the page, and beside the model those of the suggested claims, which the playground shows while it loads; with the verdicts of `<model>/verdicts.json` where there are any; returns the repetition figures."""
    samples = draw_samples(model)
    shown = json.dumps(samples[:SUGGESTED], indent=1, ensure_ascii=False)
    (model / "samples.json").write_text(shown + "\n", encoding="utf-8")
    figures = repetition(samples)
    lines = ["# Samples", "", f"Arguments of the model `{model.name}` at seed {SEED} and the model's own sampling settings: {SUGGESTED} of the page's suggested claims, then",
             "claims that training held out. Unpicked: written by `python -m training evaluate`, and not edited. Profiles take turns; values not named are 3.5.", ""]
    lines += [f"- **{name}**: {json.dumps(PROFILES[name])[1:-1].replace(chr(34), '')}" for name in PROFILES]
    lines += ["", f"Distinct-3 over all texts: {figures['distinct-3']:.3f}. Texts that use three words in a row twice: {figures['repeated']:.0%}.",
              f"Sentences that the generator of the training prose could have written, but for the topic: {figures['by heart']:.0%}; the others are the model's own."]
    path = model / "verdicts.json"
    if path.exists():
        lines += verdict_part(json.loads(path.read_text(encoding="utf-8")), samples)
    lines += ["", "## The texts"]
    for index, row in enumerate(samples):
        lines += ["", f"**{index + 1}. {row['claim']}** ({row['profile']}; {row['stance']}s, P(agree) = {row['pAgree']:.2f}; topic: {row['topic']})  ", row["text"].strip()]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return figures
