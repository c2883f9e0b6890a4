/** A claim to argue about, offered as a suggestion. All wordings are our own. */
export interface TopicClaim {
  readonly field: ClaimField;
  readonly text: string;
}

export const CLAIM_FIELDS = [
  "politics",
  "work",
  "school",
  "family",
  "health",
  "environment",
  "technology",
  "culture",
  "travel",
  "money",
] as const;

export type ClaimField = (typeof CLAIM_FIELDS)[number];

type ClaimsByField = Readonly<Record<ClaimField, readonly string[]>>;

/** docs/samples.md is written about the first twenty of this file, so models stay comparable as long as these stay first. */
const FIRST_CLAIMS: ClaimsByField = {
  politics: [
    "Voting should be a duty for every citizen.",
    "Sixteen-year-olds should be allowed to vote.",
    "Countries should take in more refugees.",
  ],
  work: [
    "Everybody should work four days a week.",
    "It is better to be your own boss than to have a safe job.",
    "Companies should publish what every employee earns.",
  ],
  school: ["Pupils should help to decide what they learn.", "All pupils should wear a uniform."],
  family: [
    "Grown-up children should look after their parents at home.",
    "Parents should let teenagers choose their own bedtime.",
  ],
  health: [
    "Sugary drinks should cost twice as much.",
    "Dangerous sports should not be covered by health insurance.",
  ],
  environment: [
    "Cars should be kept out of city centres.",
    "We should stop eating meat.",
    "Nuclear power does more good than harm.",
  ],
  technology: [
    "Children under fourteen should not have a smartphone.",
    "Computers should never decide who gets a job.",
    "The police should use cameras that recognise faces.",
  ],
  culture: [
    "Every town should have a free public library.",
    "Shops should stay closed on Sundays and holy days.",
  ],
  travel: ["Nobody should fly for a weekend trip.", "Everyone should spend a year abroad once."],
  money: [
    "Very rich people should pay much higher taxes.",
    "It is wrong to borrow money for a holiday.",
  ],
};

/** Like the first ones, none of these is in the training prose (training/tests/test_heldout.py): they show what the model does with a new claim. */
const FURTHER_CLAIMS: ClaimsByField = {
  politics: [
    "Every law should run out after twenty years.",
    "Politicians should send their own children to state schools.",
    "Young people's votes should count twice.",
    "A government should never undo what the last one decided.",
  ],
  work: [
    "Companies should answer everyone who applies for a job.",
    "People should keep private troubles out of the workplace.",
    "Everyone should have a right to one unpaid month off each year.",
    "It is better to master one skill than to try many.",
  ],
  school: [
    "Children of different ages should learn in one class.",
    "Philosophy should be a subject from the first year on.",
    "Quick learners should be allowed to skip a class.",
    "Every pupil should give a talk to the class once a week.",
    "Pupils should settle their quarrels without a teacher.",
  ],
  family: [
    "Children should know how much money their parents have.",
    "A family should move house for one parent's better job.",
    "Parents should treat all their children in exactly the same way.",
    "Relatives should always come before friends.",
    "Everyone should know the story of their ancestors.",
  ],
  health: [
    "Patients should be told what their treatment costs.",
    "A short and exciting life is better than a long and careful one.",
    "Nobody should look up their symptoms on the internet.",
    "Surgeons should not work longer than eight hours at a stretch.",
    "People should throw away their bathroom scales.",
  ],
  environment: [
    "A household should own no more than one car.",
    "Every product should show how far it has travelled.",
    "Half of every country should be left to wild nature.",
    "No new roads should be built.",
  ],
  technology: [
    "Robots should never look like human beings.",
    "Planes should fly without a pilot.",
    "Every invention should be tested for ten years before it is sold.",
    "Computers should not imitate the voices of dead singers.",
  ],
  culture: [
    "Great paintings should never belong to one rich owner.",
    "The audience should be free to clap in the middle of a concert.",
    "We should go on reading books by authors who did wrong.",
    "A good film needs a happy ending.",
    "Towns should celebrate the feasts of all their newcomers.",
  ],
  travel: [
    "The price of a flight should depend on how heavy the luggage is.",
    "The highest mountains should be closed to climbers.",
    "Travellers should not tell others about quiet beauty spots.",
    "The best trips begin without a plan.",
    "One long journey is worth more than ten short trips.",
  ],
  money: [
    "No boss should earn more than ten times the lowest wage.",
    "Whoever finds money in the street should be allowed to keep it.",
    "Every newborn child should get savings from the state.",
    "Nobody should be paid for a good deed.",
    "Shops should let customers pay what they think is fair.",
  ],
};

/** Seventy claims, seven from each of ten fields, field by field. */
export const TOPIC_CLAIMS: readonly TopicClaim[] = CLAIM_FIELDS.flatMap((field) =>
  [...FIRST_CLAIMS[field], ...FURTHER_CLAIMS[field]].map((text) => ({ field, text })),
);

/** The claims of a field (null = of all) in which every word of the query occurs, whatever its case. */
export function findClaims(query: string, field: ClaimField | null): TopicClaim[] {
  const words = query.toLowerCase().split(/\s+/);
  return TOPIC_CLAIMS.filter(
    (claim) =>
      (field === null || claim.field === field) &&
      words.every((word) => claim.text.toLowerCase().includes(word)),
  );
}

/**
 * The next few claims to suggest; neighbours come from different fields, and every claim has its turn before one comes again.
 * @param page 0, 1, 2 ... @param count claims on a page; at most as many as there are fields.
 */
export function suggestedClaims(page: number, count: number): TopicClaim[] {
  return Array.from(
    { length: count },
    (_, i) => IN_TURN[(page * count + i) % IN_TURN.length],
  ).filter((claim) => claim !== undefined);
}

/** One claim of each field, then the next of each field, and so on. */
const IN_TURN: readonly TopicClaim[] = TOPIC_CLAIMS.map((claim) => ({
  claim,
  turn: TOPIC_CLAIMS.filter(({ field }) => field === claim.field).indexOf(claim),
}))
  .sort((a, b) => a.turn - b.turn)
  .map(({ claim }) => claim);
