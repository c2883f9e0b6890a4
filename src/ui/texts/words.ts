import type { HigherOrderValue, Value } from "../../values/values.ts";

/** Name of a value, short enough for a chart, and its motivational goal in one line of our own words. */
interface ValueText {
  readonly name: string;
  readonly goal: string;
}

export const VALUE_TEXTS: Readonly<Record<Value, ValueText>> = {
  self_direction: { name: "Self-direction", goal: "Thinking, choosing and creating for yourself" },
  stimulation: { name: "Stimulation", goal: "Thrill, novelty and challenge" },
  hedonism: { name: "Hedonism", goal: "Pleasure and delight in life" },
  achievement: { name: "Achievement", goal: "Showing what you can do, and being seen to succeed" },
  power: { name: "Power", goal: "Standing, wealth and a say over others" },
  security: { name: "Security", goal: "Safety and order, at home and around you" },
  conformity: { name: "Conformity", goal: "Keeping to the rules and not upsetting anyone" },
  tradition: { name: "Tradition", goal: "Honouring customs, faith and a modest place" },
  benevolence: { name: "Benevolence", goal: "Being there for the people close to you" },
  universalism: { name: "Universalism", goal: "Justice for everyone, and care for nature" },
};

export const HIGHER_ORDER_TEXTS: Readonly<
  Record<HigherOrderValue, { readonly name: string; readonly preset: string }>
> = {
  openness_to_change: { name: "Openness to change", preset: "Seeker" },
  self_enhancement: { name: "Self-enhancement", preset: "Climber" },
  conservation: { name: "Conservation", preset: "Keeper" },
  self_transcendence: { name: "Self-transcendence", preset: "Carer" },
};

export const percent = (share: number) => `${Math.round(share * 100)} %`;
export const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
