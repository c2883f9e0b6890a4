/** What `--help` prints. */
export const USAGE = `Value Dial: a language model that answers, judges and argues as ten dialed values say.

  npm run -s vd -- answer --profiles P --items I --out O
      every item answered for every profile, as a distribution over its options
  npm run -s vd -- judge --profiles P --items I --out O
      probability that the profile's owner would do what each item describes
  npm run -s vd -- argue --profiles P --claims C --n N --seed S --out O [--temperature T --top-p Q --candidates K]
      N arguments about each claim; number i (from 0) is sampled with seed S+i, for every profile and claim alike
  npm run -s vd -- opinions --profiles P --out O
      sixty-three opinions and habits, keyed to codes of the European Social Survey, answered for every profile
  npm run -s vd -- read --texts T --out O
      how strongly each text expresses each value, 0 to 1

Input, all UTF-8:
  P   JSON [{"id", "values": {"self_direction": 1..6, ...}}], or a file named .csv with the ten values as columns
      (and an id; without one, profiles are called by their row number). 6 = "very much like me". The values:
      self_direction, stimulation, hedonism, achievement, power, security, conformity, tradition, benevolence,
      universalism
  I   JSON [{"id", "text", "scale"}], with scale "like6", {"min", "max", "minLabel", "maxLabel"} or
      {"options": ["...", ...]}; judge needs no scale
  C   JSON ["a claim", ...]
  T   JSON ["a text", ...]

Options:
  --out O            the JSON file to write; it appears when all is done, and not at all when something fails
  --model DIR        the model's folder (models/small)
  --verify           compare the model's files with its files.json first
  --n N              arguments about each claim, 1 to 10000
  --seed S           whole number, 0 to 4294967295; the same seed gives the same text
  --temperature T    0 to 10; 0 = always the likeliest word (else the model's own setting)
  --top-p Q          above 0, at most 1 (else the model's own setting)
  --candidates K     1 to 16 texts written side by side, of which the likeliest is told (else the model's own setting)
  --help             this text

Exit code: 0 done; 2 something given is wrong (one line says what and where); 1 a fault of the program
(VALUE_DIAL_DEBUG=1 shows its trace).
`;
