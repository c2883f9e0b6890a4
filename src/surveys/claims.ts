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

const CLAIMS_BY_FIELD: Readonly<Record<ClaimField, readonly string[]>> = {
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

/** Twenty-four claims from ten fields. */
export const TOPIC_CLAIMS: readonly TopicClaim[] = CLAIM_FIELDS.flatMap((field) =>
  CLAIMS_BY_FIELD[field].map((text) => ({ field, text })),
);
