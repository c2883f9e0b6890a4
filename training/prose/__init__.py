"""Our own sentences about people, what they do and why: the raw material (lexicon/, claims/) and the generator."""
