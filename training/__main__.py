"""`python -m training <stage> --config <name>`: one command per stage of the pipeline."""
from __future__ import annotations

import argparse

from training.config import load_config

STAGES = ("prepare", "tokenizer", "prose", "pretrain", "loss", "probe", "inject", "export", "evaluate")


def main() -> None:
    """Parses the command line and runs one stage; stages are imported when needed."""
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--config", default="small", help="name in training/configs or path of a .toml")
    parser.add_argument("--dry-run", action="store_true", help="pretrain: print tokens, FLOPs, time and memory, then stop")
    parser.add_argument("--out", help="export: model folder to write")
    parser.add_argument("--model", help="loss, evaluate: model folder to measure")
    arguments = parser.parse_args()
    config = load_config(arguments.config)
    if arguments.stage == "prepare":
        from training.prepare import prepare
        prepare(config)
    elif arguments.stage == "tokenizer":
        from training.tokenizer import train_tokenizer
        train_tokenizer(config)
    elif arguments.stage == "prose":
        from training.prose.write import write_prose
        write_prose(config)
    elif arguments.stage == "pretrain":
        from training.pretrain import pretrain
        pretrain(config, dry_run=arguments.dry_run)
    elif arguments.stage == "loss":
        from training.evaluation.bits_per_byte import report_loss
        report_loss(config, arguments.model)
    elif arguments.stage == "probe":
        from training.evaluation.probe import probe
        probe(config)
    elif arguments.stage == "inject":
        from training.inject import inject
        inject(config)
    elif arguments.stage == "export":
        from training.export.stage import export
        export(config, arguments.out)
    elif arguments.stage == "evaluate":
        from training.evaluate import evaluate
        evaluate(config, arguments.model)


if __name__ == "__main__":
    main()
