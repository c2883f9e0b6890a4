/** Good input files, for tests to use or to spoil. */
import { uniformProfile } from "../../values/profile.ts";
import { VALUES } from "../../values/values.ts";

export const PROFILES = [
  { id: "calm", values: { ...uniformProfile(3), security: 6 } },
  { id: "wild", values: { ...uniformProfile(4.5), security: 1.25 } },
];

export const PROFILES_CSV = [
  `id,name,${VALUES.join(",")},source`,
  `calm,"Calm, and ""safe""",3,3,3,3,3,6,3,3,3,3,made up`,
  "wild,Wild,4.5,4.5,4.5,4.5,4.5,1.25,4.5,4.5,4.5,4.5,made up",
].join("\n");

export const ITEMS = [
  { id: "likes", text: "She likes to know what comes next.", scale: "like6" },
  {
    id: "safe",
    text: "How safe are you at night?",
    scale: { min: 0, max: 10, minLabel: "not at all", maxLabel: "very" },
  },
  { id: "most", text: "What matters most?", scale: { options: ["my family", "my work"] } },
];

export const CLAIMS = ["Cats make good company.", "Streets should be for walking."];
