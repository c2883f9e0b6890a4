"""Measuring the exported model through its own command line, each figure beside its trivial twins."""
