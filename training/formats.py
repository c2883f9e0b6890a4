"""The prompt formats, the special tokens and the order of the values.

Single source: training imports the constants, the export writes them to value_dial.json, and the
engine in the browser reads that file, so that the wording can change in this one place.
"""

from collections.abc import Mapping, Sequence

VALUES = (
    "self_direction",
    "stimulation",
    "hedonism",
    "achievement",
    "power",
    "security",
    "conformity",
    "tradition",
    "benevolence",
    "universalism",
)
"""Schwartz's ten basic values, in the order of every vector (profiles, gates, `read`)."""

NEUTRAL = 3.5
"""The profile score (1..6, 6 = very much like me) at which a value's gate is 0."""

HALF_RANGE = 2.5
"""Distance from NEUTRAL to either end of the scale: gate = (t - NEUTRAL) / HALF_RANGE."""

TOKENS = {
    "bos": "<|bos|>",
    "eos": "<|eos|>",
    "pad": "<|pad|>",
    "question": "<|q|>",
    "ratings": [f"<|r{n}|>" for n in range(11)],
    "yes": "<|yes|>",
    "no": "<|no|>",
    "none": "<|none|>",
    "for": "<|for|>",
    "against": "<|against|>",
    "agree": "<|agree|>",
    "disagree": "<|disagree|>",
    "topic": "\u011a",
    "values": {value: {"for": f"<|+{value}|>", "against": f"<|-{value}|>"} for value in VALUES},
}
"""Role -> token, as value_dial.json holds it. Every answer is one token.

`topic` is the copy token: in a reason it stands for the topic with the space before it, and the engine puts the topic's words there, so that no reason garbles them.
It is the byte-level spelling of COPY, a byte of the alphabet that no text holds.
"""

COPY = "\x1a"
"""ASCII's own character for "something else stands here" (SUB); see TOKENS["topic"]."""

SUBJECTS = tuple(
    "lessons exams pupils universities jobs hours offices companies pay parents marriage relatives neighbours friends manners charity celebrations doctors food drugs bodies "
    "safety taxes shops money poverty housing cars trains streets tourists borders animals climate forests farms rubbish elections laws armies nations rights phones internet "
    "robots television games science music art books religion customs sport clothes home".split()
)
"""What claims are about, in a word. In the tokenizer they all begin with different tokens (tests/test_prose.py)."""

SPECIAL_TOKENS = [
    TOKENS["pad"],
    TOKENS["bos"],
    TOKENS["eos"],
    TOKENS["question"],
    TOKENS["yes"],
    TOKENS["no"],
    TOKENS["none"],
    TOKENS["for"],
    TOKENS["against"],
    TOKENS["agree"],
    TOKENS["disagree"],
    *TOKENS["ratings"],
    *(TOKENS["values"][value]["for"] for value in VALUES),
    *(TOKENS["values"][value]["against"] for value in VALUES),
]
"""All special tokens in the order of their ids: the tokenizer gives them 0, 1, 2, ..."""

FORMATS = {
    "answer": "{text}\nHow much is this like me?<|q|>",
    "scale": "{text}\nOn a scale from {min} ({minLabel}) to {max} ({maxLabel})?<|q|>",
    "choice": "{text}\nMy answer:<|q|>",
    "judge": "{text}\nWould I do this?<|q|>",
    "about": "Claim: {claim}\nWhat is it about?<|q|>",
    "argue": "Topic: {topic} ({subject})\nWhat would I say?<|q|>",
    "argueNot": "Topic: {topic} ({subject})\nWhat would I not say?<|q|>",
    "read": "{text}\nWhich values?<|q|>",
}
"""Task -> prompt. A prompt is bos + encode(format with its fields filled in)."""

SAMPLING = {"temperature": 0.7, "topP": 0.9, "maxTokens": 60, "candidates": 8}
"""How the engine samples an argument's reason unless told otherwise."""


def value_dial(
    name: str,
    files: Mapping[str, str],
    *,
    max_context: int = 512,
    test: bool = False,
    devices: Sequence[str] = ("webgpu", "wasm"),
    self_tests: Sequence[Mapping] = (),
    sharpness: float = 1.0,
    sampling: Mapping[str, float] = SAMPLING,
) -> dict:
    """Content of value_dial.json.

    `files` maps each device (wasm, webgpu, node) to the dtype it should load (fp32, fp16, q8, q4).
    `max_context` is in tokens. `test` marks a fixture with random weights. `devices` is the order in which a browser tries
    them; `self_tests` are known answers (training/export/self_test.py). `sharpness`: see training/vim/sharpness.py.
    """
    content = {
        "version": 3,
        "name": name,
        "files": dict(files),
        "devices": list(devices),
        "maxContext": max_context,
        "formats": FORMATS,
        "subjects": list(SUBJECTS),
        "tokens": TOKENS,
        "sampling": dict(sampling),
        "sharpness": sharpness,
        "selfTest": list(self_tests),
    }
    return {**content, "test": True} if test else content
