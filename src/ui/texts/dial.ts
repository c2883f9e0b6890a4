/** Words of the dial. */
export const DIAL = {
  title: "The dial",
  intro: "How much does each value matter to this person?",
  low: "1 = not like me",
  high: "6 = very much like me",
  valueText: (importance: number, goal: string) => `${importance.toFixed(1)} of 6. ${goal}.`,
  presets: "Start from",
  neutral: "Neutral",
  random: "Random",
  presetHint: (higher: string) => `An invented person who puts ${higher.toLowerCase()} first`,
};
