import type { LearnPlace, Term } from "../../store/learn.ts";

export interface TermText {
  readonly name: string;
  /** Other names of the same thing. */
  readonly also?: string;
  readonly text: string;
  /** Where to read on. */
  readonly see: readonly LearnPlace[];
}

/** The glossary, in our own words. */
export const TERM_TEXTS: Readonly<Record<Term, TermText>> = {
  value: {
    name: "Value",
    text: "What somebody holds important in life: a goal such as safety, freedom or being there for others, which guides many choices and not just one. Schwartz’s theory has ten basic ones.",
    see: ["values", "circumplex"],
  },
  higher_order_value: {
    name: "Higher-order value",
    text: "One of the four larger goals that the ten values form. Openness to change stands across from conservation, self-enhancement across from self-transcendence.",
    see: ["values", "circumplex"],
  },
  circumplex: {
    name: "Circumplex",
    also: "value circle",
    text: "An order round a circle. Values next to each other share a motive and often go together; values across from each other are hard to serve in one act. The order is a finding about many people in many countries. A single person may well break it.",
    see: ["values"],
  },
  pvq: {
    name: "PVQ",
    also: "Portrait Values Questionnaire",
    text: "Schwartz’s questionnaire of short portraits. You say how much each person is like you, from “not like me at all” to “very much like me”. The portraits on this page work in the same way but are our own.",
    see: ["centred_score"],
  },
  profile: {
    name: "Profile",
    text: "Ten numbers from 1 to 6: how much each value matters to somebody. 3.5 is the middle.",
    see: ["gate", "limits"],
  },
  centred_score: {
    name: "Centred score",
    also: "ipsatised score",
    text: "A score minus the person’s own mean over all ten. It shows what matters more to somebody and what less, and takes out that some people tick high numbers everywhere. The ten sum to 0.",
    see: ["charts", "pvq"],
  },
  group_average: {
    name: "Group average",
    text: "The mean of many people’s answers. Within one country people differ far more than countries differ from each other, so the average describes nobody in particular.",
    see: ["limits"],
  },
  language_model: {
    name: "Language model",
    also: "LLM",
    text: "A program that has learnt from much text what is likely to come next. It has read about life and never lived. The one on this page is tiny beside those in the news.",
    see: ["token", "limits"],
  },
  token: {
    name: "Token",
    text: "The unit in which a language model reads and writes: a word or a piece of one. Here some tokens are signs of their own, such as “the answer is 4”.",
    see: ["logits"],
  },
  prompt: {
    name: "Prompt",
    text: "The text that a model is given to go on from. Here it is a claim, its topic or a portrait in a fixed form, and the profile is not in it: that enters through the gates.",
    see: ["answering"],
  },
  topic: {
    name: "Topic of a claim",
    text: "What the model takes a claim to be about, in a few words. The claim either asks for it or rejects it. The model settles both before it argues, without the profile, and argues about the topic alone. It also names the subject to which the topic belongs, such as “cars”. So when it misunderstands a claim, all that follows is about something else.",
    see: ["answering", "prompt"],
  },
  parameter: {
    name: "Parameter",
    text: "One of the numbers inside a model that training has set. The line about the model, on top of the page, says how many this one has.",
    see: ["quantisation"],
  },
  base_model: {
    name: "Base model",
    text: "The language model before any adapter. It stays as it is while the adapters are trained and while you dial.",
    see: ["mixing", "lora_adapter"],
  },
  lora_adapter: {
    name: "LoRA adapter",
    also: "low-rank adapter",
    text: "A small add-on that bends a layer of a model and leaves the layer’s own numbers alone. Two thin tables do it: A squeezes the input into a few numbers, B spreads them out again. The model here has eleven, one for the form of the tasks and ten for the values.",
    see: ["mixing", "rank", "gate"],
  },
  rank: {
    name: "Rank",
    text: "Into how many numbers an adapter squeezes a layer’s input. With a small rank the adapter is small and can bend the model in a few directions only.",
    see: ["lora_adapter"],
  },
  gate: {
    name: "Gate",
    text: "How far a value’s adapter is turned up: (importance − 3.5) / 2.5. At 6 the gate is +1 and the adapter works in full, at 3.5 it is 0 and the adapter is silent, at 1 it is −1 and the adapter works the other way round.",
    see: ["mixing"],
  },
  value_injection: {
    name: "Value injection",
    also: "Value Injection Method, VIM",
    text: "Training a language model to argue and answer like somebody with given values. The method is from the paper “From Values to Opinions” (Kang and others, 2023), where each group gets an adapter of its own; here ten adapters mix into any profile.",
    see: ["mixing"],
  },
  logits: {
    name: "Logits",
    text: "The raw scores that a model gives to each token that might come next. The higher, the likelier.",
    see: ["softmax"],
  },
  softmax: {
    name: "Softmax",
    text: "The rule that makes probabilities out of raw scores: all become positive and together they make 1. Here it is taken over the allowed answers only, so every question gets an answer.",
    see: ["logits", "probability"],
  },
  probability: {
    name: "Probability",
    text: "A number from 0 (never) to 1 (certain). On this page it is the model’s and not the world’s: 80 % agreement says where the model puts its weight, not that 80 % of people agree.",
    see: ["distribution"],
  },
  distribution: {
    name: "Distribution",
    text: "All possible answers, each with its probability. It says more than one answer could: whether the model is sure or torn.",
    see: ["charts", "entropy", "expected_answer"],
  },
  expected_answer: {
    name: "Expected answer",
    also: "expectation, mean answer",
    text: "The mean of a distribution: each answer times its probability, all added up. It may lie between two answers.",
    see: ["distribution"],
  },
  entropy: {
    name: "Entropy",
    text: "How spread out a distribution is. 0 when one answer has it all; highest when all answers are equally likely, which for six answers is 1.79 (in units called nats).",
    see: ["distribution"],
  },
  surprise: {
    name: "Surprise",
    text: "How little the model expected an answer, in bits: 0 when it was sure of it, 1 when it gave it one chance in two, 2 for one in four. Blind guessing among six answers comes to 2.6.",
    see: ["probability", "entropy"],
  },
  sharpness: {
    name: "Sharpness",
    text: "A power to which the model’s reading of a text is raised before it counts, so that the likeliest value weighs more. It was chosen on texts that were kept out of training, not on the survey.",
    see: ["answering"],
  },
  seed: {
    name: "Seed",
    text: "The number from which a chain of random draws starts. The same seed, claim, profile and model give the same text, so you can show others just what you saw.",
    see: ["temperature"],
  },
  temperature: {
    name: "Temperature",
    text: "How daring the draw of the next token is. Near 0 the likeliest token always wins; the higher, the more often a rare one does.",
    see: ["top_p", "seed"],
  },
  top_p: {
    name: "Top-p",
    also: "nucleus sampling",
    text: "Before a token is drawn, only the likeliest ones stay in: as many as it takes to reach this probability together. At 0.9 the unlikely tail is out.",
    see: ["temperature"],
  },
  nmse: {
    name: "NMSE",
    also: "normalised mean squared error",
    text: "The mean of the squared errors, with the width of the scale as their unit: 0 is a hit on every count, 1 is as wrong as the scale allows. A small number alone says little; look at what a rule without a model gets beside it.",
    see: ["charts", "midpoint", "leave_one_out_mean"],
  },
  midpoint: {
    name: "Midpoint",
    text: "Always answering the middle of the scale. It needs no model and does better than one would think, because many answers lie near the middle. A model that does not beat it has shown nothing.",
    see: ["nmse"],
  },
  leave_one_out_mean: {
    name: "Leave-one-out mean",
    text: "For each group, the mean of all the other groups. It knows nothing of this group’s values and is often close all the same. Only what beats it has learnt something from the values.",
    see: ["nmse"],
  },
  correlation: {
    name: "Correlation",
    text: "How well two lists rise and fall together: 1 is the same shape, 0 no connection, −1 the opposite. It does not see the level: two profiles can correlate at 1 and lie far apart.",
    see: ["charts", "nmse"],
  },
  confidence_interval: {
    name: "Confidence interval",
    also: "error bar",
    text: "A range round a figure that says how far chance may have moved it. A wide one means: few data, take care. It covers chance only, and no mistake in the method.",
    see: ["charts"],
  },
  held_out: {
    name: "Held out",
    text: "Kept away from training, to test whether a model has learnt something or only remembers.",
    see: ["nmse"],
  },
  quantisation: {
    name: "Quantisation",
    text: "Storing a model’s numbers more coarsely, for instance in 8 bits each instead of 32. The download gets smaller and the answers hardly change.",
    see: ["parameter"],
  },
  webgpu: {
    name: "WebGPU",
    text: "A way for web pages to calculate on the graphics card. Fast, but not every browser has it.",
    see: ["wasm"],
  },
  wasm: {
    name: "WASM",
    also: "WebAssembly",
    text: "A way for web pages to run fast programs on the processor. Every current browser has it, so the model runs here when there is no WebGPU.",
    see: ["webgpu"],
  },
};
