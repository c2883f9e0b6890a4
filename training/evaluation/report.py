"""`docs/evaluation.md` from `evaluation.json`: every figure stands beside its trivial twins."""
from __future__ import annotations

from pathlib import Path

HEAD = """# What the model can and cannot do

Measured by `python -m training evaluate --config {model}` through the command line, on the exported folder `models/{model}`; raw figures
are in `models/{model}/evaluation.json`. This page is written by that command.

NMSE = mean(((prediction - gold) / (scale max - scale min))^2), as in the paper; smaller is better. None of the texts below was trained
on: the forty portraits are the page's own survey, VALUENET-500 and the ValueEval'23 test split were held out of all training.
"""


def table(head: list[str], rows: list[list[object]]) -> str:
    """A Markdown table; floats get four places."""
    cell = lambda x: f"{x:.4f}" if isinstance(x, float) else str(x)  # noqa: E731
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(map(cell, row)) + " |" for row in rows])


def survey_part(survey: dict) -> str:
    """Profiles given back by the survey, and what one slider moves."""
    names = ["model", "bag of words", "bag of words, sharpened", "leave-one-out mean", "midpoint", "shuffled profiles", "correlation (centred)"]
    sets = [key for key in survey if not key.startswith("slider")]
    sliders = [(label, survey[key]) for label, key in (("model", "slider"), ("bag of words", "slider, bag of words"))]
    return "\n\n".join([
        "## Value survey\n\nThe profile that the answers give back (mean of a value's four portraits) against the dialed one. The leave-one-out mean does not look\n"
        "at the profile; the bag of words is a classifier trained on the very same generated texts. The model weighs the values that it reads in an\n"
        "item by their probability to a power (the sharpness in value_dial.json, chosen on held-out prose); the sharpened bag of words does the same.",
        table(["profiles", "n", *(f"NMSE {n}" if "correlation" not in n else n for n in names)], [[s, survey[s]["profiles"], *(survey[s][n] for n in names)] for s in sets]),
        "One slider from 1 to 6, the others at 3.5: movement of its own four portraits and of the other 36, in scale points (5 is the most\nthere is).",
        table(["", "own", "others", "own / others", "own moved up"], [[label, s["own"], s["others"], s["ratio"], s["right way"]] for label, s in sliders]),
        "Own movement by value (model): " + ", ".join(f"{v} {m:.2f}" for v, m in survey["slider"]["by value"].items()) + "."])


def behaviours_part(part: dict | None) -> str:
    """VALUENET-500."""
    if part is None:
        return ""
    return "\n\n".join([
        f"## Behaviours\n\nVALUENET-500 ({part['scenarios']} scenarios; evaluation only): P(agree) against the profile for 20 groups whose profiles were never drawn in training, and\n"
        "the AUC with which the difference between a high and a low slider tells scenarios for a value from those against it.",
        table(["", "NMSE", "AUC", "moves the right way"],
              [[name, part[name]["nmse"], part[name].get("auc", "-"), part[name].get("right way", "-")] for name in ("model", "bag of words", "midpoint", "agree with everything")])])


def opinions_part(part: dict | None) -> str:
    """ESS opinions."""
    if part is None:
        return ""
    names = ("items", "groups", "model", "leave-one-out mean", "midpoint", "shuffled profiles", "skill", "correlation")
    return "\n\n".join([
        "## Opinions\n\nExpected answers of value groups to items of the European Social Survey (own wording) against the groups' mean answers, round 9 (2018): NMSE on each\n"
        "item's own scale, skill over the leave-one-out mean (1 = perfect, 0 = no better than it), and the correlation across the country's twenty groups, averaged over\n"
        "items. Trained on Belgians outside the unseen groups; a third of each chapter's items never trained; no German ever did.",
        table(["", *names], [[name, *(row[n] for n in names)] for name, row in part.items()])])


def reader_part(part: dict | None) -> str:
    """ValueEval'23."""
    if part is None:
        return ""
    return "\n\n".join([
        f"## Reading values\n\nValueEval'23 test ({part['texts']} premises), ten values; one threshold ({part['threshold']:.2f}) chosen on the validation split.",
        table(["", "micro F1", "macro F1"], [[name, part[name]["micro"], part[name]["macro"]] for name in ("model", "all values always")])])


def write_report(report: dict, out: Path) -> None:
    """Writes the page."""
    parts = [HEAD.format(model=report["model"]), survey_part(report["value survey"]), behaviours_part(report["behaviours"]), opinions_part(report["opinions"]),
             reader_part(report["reading (ValueEval'23 test)"])]
    out.write_text("\n\n".join(p.strip() for p in parts if p) + "\n", encoding="utf-8")
