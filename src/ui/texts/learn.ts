import type { LearnSection } from "../../store/learn.ts";
import { percent } from "./words.ts";

/** A number with its sign, for gates. */
const signed = (x: number) => `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(2)}`;

const SECTION_TEXTS: Readonly<Record<LearnSection, string>> = {
  tour: "A short tour",
  values: "Ten values, one circle",
  mixing: "How the dial reaches the model",
  answering: "From a question to an answer",
  charts: "How to read the charts",
  limits: "What this is not",
  glossary: "Words",
};

/** "What am I looking at?" for the panels of the view Dial. */
const EXPLAIN = {
  question: "What am I looking at?",
  more: "Read more",
  dial: "Ten values that people all over the world know, in the order of Schwartz’s circle. You say how much each matters to one imagined person, from 1 (not like me) to 6 (very much like me). Each setting turns one small adapter in the language model up or down. Neighbours on the circle usually go together and opposites usually do not, but you are free to dial anybody.",
  arguments:
    "Type a claim and the model writes what the person on the dial might say about it. It first puts what the claim is about into a few words, says whether the claim asks for that or rejects it, and to which subject it belongs. Then it settles from which value the person speaks and on which side, and words a reason. The needle shows the probability that it agrees: in the middle it cannot tell. The line below shows how it took the claim: if that is wrong, so is all the rest. The model is small: its sentences are mostly about the claim, but more often than not they do not make the case that the needle shows. Neither is a fact about anybody.",
  survey:
    "The model reads short portraits of people and says how much each is like the person on the dial, so that you can check whether it follows you. The dashed line is what you dialed, the filled shape is what its answers add up to; a perfect model would match the line. The error below stands beside that of a rule which always answers 3.5. Under “All answers” you see how sure it was each time.",
};

const VALUES_TEXTS = {
  intro:
    "People everywhere want safety, pleasure, success, freedom, a good name, a fair world. They differ in what comes first when they cannot have all of it. The psychologist Shalom Schwartz sorted such goals into ten basic values and asked people in many countries about them.",
  circle:
    "In nearly every country the answers fall into the same order, and it is a circle. Neighbours share a motive: who likes novelty often likes choosing freely too. Opposites pull apart: it is hard to honour every custom and to try everything new. That holds on average. You may well know somebody who cares for both.",
  chart: "The ten values in a circle, in four groups",
  source: "Source: Schwartz (1992, 2012). The wording here is ours.",
};

const MIXING = {
  intro:
    "A language model sends numbers through many layers. In each, the numbers x are multiplied by a large table W that training has filled. That is the base model, and it never changes here. Beside each table lie eleven thin side branches, the adapters: one knows the form of the questions, and ten belong to the ten values. The dial says how far each of the ten is turned up.",
  try: "Point at a branch, or walk through them with the arrow keys. Then move its value and watch.",
  picture: "The terms that add up to a layer’s output",
  base: "Base model, frozen",
  task: "Task adapter",
  always: "always on",
  gate: (gate: number) => (Math.abs(gate) < 0.005 ? "0.00" : signed(gate)),
  gateName: "gate",
  legendAdds: "solid: added",
  legendTakes: "dashed: taken away",
  legendWidth: "the thicker, the stronger",
  formula:
    "y equals W x, plus s T times B T times A T times x, plus the sum over the ten values v of g v times s v times B v times A v times x",
  chosen: {
    base: "W x is what the base model makes of x. It always counts in full, and the dial does not touch it.",
    task: "This adapter always works in full. It has learnt how the questions look and which signs are answers. It knows no value.",
    value: (name: string, importance: number, gate: number) =>
      `${name} is dialed at ${importance.toFixed(1)}. So its gate is (${importance.toFixed(1)}\u00a0−\u00a03.5)\u00a0/\u00a02.5 = ${signed(gate)}.`,
    adds: (name: string) => `The branch is added: the model leans towards ${name.toLowerCase()}.`,
    takes: (name: string) =>
      `The branch is taken away: the model leans away from ${name.toLowerCase()}.`,
    silent: "At 3.5 the branch is silent, as if it were not there.",
  },
  terms: "Term by term",
  termTexts: [
    ["x", "the numbers that come into a layer: what the model has made of the text so far"],
    ["W", "the layer’s own table; the same for everybody"],
    ["A", "squeezes x into a few numbers, as many as the adapter’s rank"],
    ["B", "spreads those few out again to the layer’s full width"],
    ["s", "a fixed scale for the adapter (alpha divided by rank)"],
    ["g", "the gate of a value, from −1 to +1: the only part that the dial moves"],
    ["y", "what goes on to the next layer"],
  ] as const,
  live: "The gates are one input of the network. So turning the dial loads nothing and trains nothing: the next answer simply comes out differently.",
  dialHere: "Move it here; it is the same dial as in the view Dial.",
};

const ANSWERING = {
  intro:
    "The model never writes its survey answers as text. The page reads the probability of each allowed answer straight from the model. Here is the way for one portrait, calculated along with your dial. The readings in step 2 are made up for this page; the formulas are the model’s own.",
  steps: [
    "A question comes in",
    "Which value is it about?",
    "The answer, given the value",
    "All of it together",
  ] as const,
  question: (text: string) => `“${text}” How much is this like me?`,
  read: "First the model reads what the text may be about, with all value adapters off, so the reading is the same for every profile. The reading is then sharpened: raised to a power and scaled back to 100 %, so that the likeliest value counts most.",
  readTable: "Readings of the portrait, invented",
  value: "Value",
  readShare: "Read",
  sharpShare: "Sharpened",
  given:
    "Now the gates come in. For each value that the text may be about, the model answers as somebody who holds that value as dialed. It was trained to split between the two whole numbers next to the dialed one.",
  givenLabel: (name: string, importance: number) => `${name}, dialed at ${importance.toFixed(1)}`,
  sum: "The answers are added up, each weighed by its sharpened share. The result is a distribution. Its mean is the expected answer; how wide it is shows how unsure the answer is.",
  ideal: "As the formulas have it",
  real: "As the model really answers",
  expected: (x: number) => `Expected answer: ${x.toFixed(1)}`,
  ask: "Ask the model",
  askAgain: "Ask again",
  asking: "Asking …",
  notAsked: "Press the button to see the real one beside it.",
  moved: "The dial has moved since.",
  failed: (message: string) => `The model could not answer. ${message}`,
  gap: "The two need not agree: the real model reads the portrait in its own way, also weighs values that the text may speak against, and has learnt imperfectly.",
  claimTitle: "And when it argues",
  claim: [
    "First the base model, with the adapters off, puts what the claim is about into a few words: its topic. It also says whether the claim asks for the topic or rejects it: “Cars should be kept out of town” asks for “keeping cars out of town”, “Cars belong in town” rejects it. And it names the subject, one of some fifty: “cars”. This is the same for every dial and seed.",
    "From the topic and the gates the model settles how likely the person is to speak from each of the ten values.",
    "For each value it says how likely the person is to be for the topic. Weighed and added up: P(for) = sum of w(value) · P(for given value), where the likelier values weigh more than their share, w ∝ P⁸, because the model tells them apart only weakly. That is the needle if the claim asks for its topic; if it rejects it, the needle is 1 − P(for).",
    "The likelier side becomes the stance, and one value is drawn to speak from. That is where the seed comes in.",
    "The reason is worded by the base model, with the adapters off, from the topic, the value and the side: several are written at once, and the likeliest and closest to the topic is shown. Where the topic belongs, the model only points to it, and its words are put there: a model this small garbles what it has to repeat. The seed has its say here too. So the dial picks the standpoint, and the base model picks the words.",
  ] as const,
  percent,
};

/** How to read one kind of chart. */
export interface ChartText {
  readonly name: string;
  readonly where: string;
  readonly read: readonly string[];
  readonly beware: string;
}

const CHARTS = {
  intro: "The little pictures show made-up numbers.",
  read: "Read it like this",
  beware: "Mind",
  kind: {
    circle: {
      name: "Radar chart",
      where: "Answers of the model; your own answers",
      read: [
        "One spoke for each value, in the order of the circle. Further out means that it matters more.",
        "Compare the two outlines spoke by spoke: dashed is the target, filled is the answer.",
      ],
      beware:
        "The filled area means nothing by itself; it depends on which values happen to be neighbours. Look at the corners.",
    },
    centred: {
      name: "Centred scores",
      where: "The switch “Centred”",
      read: [
        "Each score minus the person’s own mean. 0 is their average value.",
        "Right of 0 matters more to them than the rest, left of 0 less.",
      ],
      beware:
        "“Less” is not “little”. Somebody can score below 0 on a value that they still find important.",
    },
    gauge: {
      name: "Needle",
      where: "Arguments",
      read: [
        "The place of the needle is the model’s probability of agreeing with the claim.",
        "The hatched half is “disagree”. In the middle the model cannot tell.",
      ],
      beware:
        "It says where this model puts its weight. It is no share of people and no strength of feeling.",
    },
    bars: {
      name: "Answer bars",
      where: "All answers of a survey",
      read: [
        "One bar for each possible answer. A full column would be a probability of 100 %.",
        "One high bar: the model is sure. Many low ones: it is torn, and the mean hides that.",
      ],
      beware: "Sure is not right. A model can be sure and wrong.",
    },
    strip: {
      name: "Line with marks",
      where: "Where several profiles stand, in Compare",
      read: [
        "One line for each value or claim, one mark with a letter for each profile.",
        "The further apart the marks, the more the profiles differ there.",
      ],
      beware:
        "Only the distance counts. Right is not better than left, and a mark at the end is no extreme person.",
    },
    curve: {
      name: "Response curve",
      where: "The experiment in the Lab",
      read: [
        "To the right one slider goes up; upwards goes the mean answer.",
        "The value’s own portraits should climb along the dashed line, all others stay level.",
      ],
      beware:
        "A steep curve says that the slider works. It does not say that people who hold the value would answer so.",
    },
    twins: {
      name: "Figure with its twin",
      where: "Error and correlation",
      read: [
        "Next to each error stands the error of a rule that needs no model, such as always answering 3.5.",
        "Only the gap between the two speaks for the model.",
      ],
      beware:
        "Near the neutral profile the simple rule is nearly perfect, and no model can look good beside it.",
    },
    interval: {
      name: "Range",
      where: "Wherever ± or a thin line goes with a figure",
      read: [
        "The dot is the estimate; the line shows how far chance may have moved it.",
        "Two ranges that overlap widely: do not claim a difference.",
      ],
      beware: "A range knows chance only. It does not know whether the question was a good one.",
    },
  },
};

export type ChartKind = keyof typeof CHARTS.kind;

const LIMITS = {
  lead: "Everything on this page is a small model’s guess for ten numbers. It is made for learning about values and about language models.",
  parts: [
    {
      title: "A profile is not a person",
      text: [
        "Ten numbers leave out nearly everything: what somebody has lived through, whom they love, what they can afford, what they had for breakfast. People with the very same profile disagree with each other, and more than this model’s answers do.",
      ],
    },
    {
      title: "An average is not a group",
      text: [
        "The library holds averages of countries and groups from a survey in 2012. Hardly anybody in a country is its average: people in one country differ much more from each other than countries do. Surveys also leave people out, and words such as “tradition” do not mean the same everywhere.",
        "A model flattens this once more. It gives each profile one voice, often the most typical one it has read. When you see “how they think”, you see a caricature, and caricatures stick.",
      ],
    },
    {
      title: "Please do not use it for",
      list: [
        "profiling or scoring anybody, alone or as part of a group",
        "hiring, school admission, credit, insurance or any decision about a person",
        "targeting people with advertising or political messages",
        "foretelling what somebody will think, vote or do",
        "advice on health, law or your life",
      ],
    },
    {
      title: "What the model cannot do",
      list: [
        "It knows almost nothing about the world. Its arguments are no source of facts.",
        "Its English is that of a very small model: of a hundred arguments readers found one in four broken, mostly where it puts the claim’s topic into words.",
        "Most of its sentences are put together from ones it was trained on, for the subject at hand. They name what a value fears or hopes for there, but often nothing that follows from the topic.",
        "Its stances can be timid. A needle near the middle means that it has no answer.",
        "It handles short portraits of people best. At everyday behaviour it is weak: when last we measured, no better than guessing.",
        "It understands English only, and it takes for a value what a few authors wrote down as one. Other people and other cultures would put it otherwise.",
      ],
    },
    {
      title: "Where its words come from",
      text: [
        "The base model was trained from scratch on English texts that others collected for research: debates and collections of arguments, blogs, talks, school essays, textbooks, dialogues, children’s stories, film reviews, newspaper columns and Wikipedia. Blogs and debates on the web speak for those who write there, and carry their prejudices. We filtered abuse, and no filter catches it all.",
        "What it knows about the ten values comes from sentences that were written for this project, and from research collections whose arguments people have labelled with values.",
        "Many of these texts may be used for non-commercial purposes only. So the model is for non-commercial research and education. All sources and licences stand in the file NOTICE; how it was made and how well it does stands in models/small/MODEL_CARD.md and docs/evaluation.md.",
      ],
    },
    {
      title: "What happens to what you type",
      text: [
        "Nothing leaves your device. The model runs in your browser. Settings are kept there; the address of the page holds the dial, the profiles in Compare and the claim, so whoever gets the link sees them. Your own survey answers are not in it.",
      ],
    },
  ] as const,
  size: (millions: string) =>
    `The model that is loaded now has ${millions} million numbers. Those in the news have thousands of times as many.`,
};

const GLOSSARY = {
  search: "Search the words",
  searchHint: "such as gate, NMSE or seed",
  found: (count: number) => (count === 1 ? "1 word" : `${count} words`),
  nothing: "No such word here. Try a shorter one.",
  clear: "Show all",
  see: "See also",
};

/** Words of the view Learn and of the short explanations on other views. */
export const LEARN = {
  contents: "On this page",
  section: SECTION_TEXTS,
  lead: "What you see on this page, how it works, and what it is not.",
  tour: "Three minutes through the page, with one claim and two invented people. It does nothing without you and can be left at any time.",
  explain: EXPLAIN,
  values: VALUES_TEXTS,
  mixing: MIXING,
  answering: ANSWERING,
  charts: CHARTS,
  limits: LIMITS,
  glossary: GLOSSARY,
};
