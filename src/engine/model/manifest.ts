/** value_dial.json: prompt formats, answer tokens and which file each device runs. The engine hard-codes none of it. */
import type { ByValue } from "../../values/values.ts";
import { VALUES } from "../../values/values.ts";
import type { Device } from "../types.ts";
import { JsonView } from "./json.ts";

export const MANIFEST_FILE = "value_dial.json";

const FORMAT_FIELDS = {
  answer: ["text"],
  scale: ["text", "min", "max", "minLabel", "maxLabel"],
  choice: ["text"],
  judge: ["text"],
  about: ["claim"],
  argue: ["topic", "subject"],
  argueNot: ["topic", "subject"],
  read: ["text"],
} as const;

export type FormatName = keyof typeof FORMAT_FIELDS;

/** Number of rating tokens: r0 .. r10. */
export const RATING_COUNT = 11;

const DEVICES = ["webgpu", "wasm", "node"] as const satisfies readonly Device[];
const DTYPES = ["fp32", "fp16", "q8", "q4"] as const;
export type Dtype = (typeof DTYPES)[number];

/** Special tokens by role; `T` is their text in the file and their id once the tokenizer has resolved them. */
export interface AnswerTokens<T> {
  readonly bos: T;
  readonly eos: T;
  readonly pad: T;
  readonly question: T;
  /** Ratings 0 .. 10. */
  readonly ratings: readonly T[];
  readonly yes: T;
  readonly no: T;
  readonly none: T;
  readonly for: T;
  readonly against: T;
  readonly agree: T;
  readonly disagree: T;
  /** The copy token: in a reason it stands for the topic and the space before it. */
  readonly topic: T;
  readonly values: ByValue<{ readonly for: T; readonly against: T }>;
}

/** A known answer: what the model's last-token logits are for one prompt, computed where they are known to be right. */
export interface SelfTest {
  /** The precision of the weights that the answer holds for; absent = any. */
  readonly dtype?: Dtype;
  readonly inputIds: readonly number[];
  /** Strength of each adapter of the bank. */
  readonly gates: readonly number[];
  /** Some token ids with their logits. */
  readonly topLogits: readonly { readonly id: number; readonly logit: number }[];
  /** Largest deviation allowed. */
  readonly tolerance: number;
}

export interface Manifest {
  readonly name: string;
  /** Precision of the weights per device. */
  readonly files: Readonly<Partial<Record<Device, Dtype>>>;
  /** Devices of a browser in the order to try them, the fastest first. */
  readonly devices: readonly ("webgpu" | "wasm")[];
  /** Longest sequence in tokens, prompt and answer together. */
  readonly maxContext: number;
  readonly formats: Readonly<Record<FormatName, string>>;
  /** What claims are about, in a word each: "cars", "music". */
  readonly subjects: readonly string[];
  readonly tokens: AnswerTokens<string>;
  readonly sampling: {
    readonly temperature: number;
    readonly topP: number;
    readonly maxTokens: number;
    /** Reasons written side by side, of which the best is told; 1 when the file says nothing. */
    readonly candidates: number;
  };
  /** Power to which the probabilities of a text's values are raised before they weigh its survey answers; chosen on held-out texts. */
  readonly sharpness: number;
  readonly selfTests: readonly SelfTest[];
}

/**
 * Reads and checks value_dial.json.
 * @throws {ModelFormatError} naming the first field that is missing or wrong.
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  const json = JsonView.parse(MANIFEST_FILE, bytes);
  json.get("version").integer(3, 3);
  const sampling = json.get("sampling");
  const maxContext = json.get("maxContext").integer(2);
  return {
    name: json.get("name").string(),
    files: Object.fromEntries(
      DEVICES.flatMap((device) => {
        const dtype = json.get("files").optional(device)?.oneOf(DTYPES);
        return dtype ? [[device, dtype]] : [];
      }),
    ),
    devices: json
      .optional("devices")
      ?.list()
      .map((device) => device.oneOf(["webgpu", "wasm"])) ?? ["webgpu", "wasm"],
    maxContext,
    formats: Object.fromEntries(
      Object.entries(FORMAT_FIELDS).map(([name, fields]) => [
        name,
        readFormat(json.get("formats").get(name), fields),
      ]),
    ) as Record<FormatName, string>,
    subjects: readSubjects(json.get("subjects")),
    tokens: readTokens(json.get("tokens")),
    sampling: {
      temperature: sampling.get("temperature").number(0),
      topP: sampling.get("topP").number(Number.MIN_VALUE, 1),
      maxTokens: sampling.get("maxTokens").integer(1, maxContext),
      candidates: sampling.optional("candidates")?.integer(1, 16) ?? 1,
    },
    sharpness: json.optional("sharpness")?.number(Number.MIN_VALUE, 100) ?? 1,
    selfTests: readSelfTests(json.optional("selfTest")),
  };
}

function readFormat(json: JsonView, fields: readonly string[]): string {
  const format = json.string();
  for (const field of fields) {
    if (!format.includes(`{${field}}`)) json.fail(`a text with {${field}} in it`);
  }
  return format;
}

function readSubjects(json: JsonView): string[] {
  const subjects = json.list().map((subject) => subject.string());
  if (subjects.length === 0) json.fail("at least one subject");
  return subjects;
}

function readTokens(json: JsonView): AnswerTokens<string> {
  const token = (role: string) => json.get(role).string();
  const ratings = json.get("ratings").list();
  if (ratings.length !== RATING_COUNT) json.get("ratings").fail(`${RATING_COUNT} rating tokens`);
  const values = json.get("values");
  return {
    bos: token("bos"),
    eos: token("eos"),
    pad: token("pad"),
    question: token("question"),
    ratings: ratings.map((rating) => rating.string()),
    yes: token("yes"),
    no: token("no"),
    none: token("none"),
    for: token("for"),
    against: token("against"),
    agree: token("agree"),
    disagree: token("disagree"),
    topic: token("topic"),
    values: Object.fromEntries(
      VALUES.map((value) => [
        value,
        {
          for: values.get(value).get("for").string(),
          against: values.get(value).get("against").string(),
        },
      ]),
    ) as AnswerTokens<string>["values"],
  };
}

function readSelfTests(json: JsonView | undefined): SelfTest[] {
  if (!json) return [];
  const tests = Array.isArray(json.raw) ? json.list() : [json];
  return tests.map((test) => {
    const dtype = test.optional("dtype")?.oneOf(DTYPES);
    return {
      ...(dtype && { dtype }),
      inputIds: test
        .get("inputIds")
        .list()
        .map((id) => id.integer(0)),
      gates: test
        .get("gates")
        .list()
        .map((gate) => gate.number()),
      topLogits: test
        .get("topLogits")
        .entries()
        .map(([id, logit]) => ({ id: Number(id), logit: logit.number() })),
      tolerance: test.get("tolerance").number(0),
    };
  });
}
