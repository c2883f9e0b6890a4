/**
 * How answer scales map to the model's rating tokens r0 .. r10, and the probabilities of those back to the scale.
 *
 * A scale of at most 11 whole numbers within 0 .. 10 uses the ratings of its own numbers. One outside is shifted to start at
 * 1 (with 11 numbers at 0, as there is no r11), and the prompt names the shifted ends. A longer scale is asked as 0 .. 10; the
 * probability of each rating goes to the option in the same place, shared linearly between the two nearest, which keeps the
 * expectation exact.
 */
import { InputError } from "../errors.ts";
import { RATING_COUNT } from "../model/manifest.ts";
import type { Answer, Scale } from "../types.ts";

/** More options than this are a mistake in the input. */
const MAX_POINTS = 1001;
const MAX_RATING = RATING_COUNT - 1;

/** A scale answered with one rating token. */
export interface RatingScale {
  readonly kind: "rating";
  /** The ratings allowed, as numbers 0 .. 10. */
  readonly ratings: readonly number[];
  /** Ends that the prompt names; none for "like me", whose prompt says it all. */
  readonly ends?: {
    readonly min: string;
    readonly max: string;
    readonly minLabel: string;
    readonly maxLabel: string;
  };
  /** Probabilities of {@link ratings} -> the answer on the scale itself. */
  readonly answer: (probabilities: readonly number[]) => Answer;
}

/** A scale answered with one of some texts. */
export interface ChoiceScale {
  readonly kind: "choice";
  readonly options: readonly string[];
  /** Probabilities of {@link options} -> the answer. */
  readonly answer: (probabilities: readonly number[]) => Answer;
}

/**
 * Checks a scale and works out how to ask it.
 * @param subject what it belongs to, for messages: "Item 3".
 * @throws {InputError} when the scale makes no sense.
 */
export function planScale(
  scale: Scale,
  subject: string,
  index?: number,
): RatingScale | ChoiceScale {
  const fail = (reason: string): never => {
    throw new InputError(`${subject} ${reason}.`, index === undefined ? {} : { index });
  };
  if (scale === "like6") return direct(range(1, 6), range(1, 6));
  if (typeof scale !== "object" || scale === null) {
    return fail('needs a scale: "like6", {min, max, minLabel, maxLabel} or {options}');
  }
  if ("options" in scale) return choice(scale.options, fail);

  const { min, max, minLabel, maxLabel } = scale;
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || max <= min) {
    return fail("needs whole numbers min and max, min below max, on its scale");
  }
  for (const label of [minLabel, maxLabel]) {
    if (typeof label !== "string" || !label.trim()) {
      return fail("needs a minLabel and a maxLabel that name the ends of its scale");
    }
  }
  const points = max - min + 1;
  if (points > MAX_POINTS)
    return fail(`has a scale of ${points} points; use ${MAX_POINTS} at most`);

  const values = range(min, max);
  const labelled = (plan: RatingScale, low: number, high: number): RatingScale => ({
    ...plan,
    ends: { min: String(low), max: String(high), minLabel, maxLabel },
  });
  if (points > RATING_COUNT) return labelled(spread(values), 0, MAX_RATING);
  const within = min >= 0 && max <= MAX_RATING;
  const low = within ? min : points === RATING_COUNT ? 0 : 1;
  const high = low + points - 1;
  return labelled(direct(range(low, high), values), low, high);
}

/** One rating for each value. */
function direct(ratings: readonly number[], values: readonly number[]): RatingScale {
  return { kind: "rating", ratings, answer: (p) => summarise(values.map(String), values, p) };
}

/** Eleven ratings over more than eleven values. */
function spread(values: readonly number[]): RatingScale {
  const last = values.length - 1;
  return {
    kind: "rating",
    ratings: range(0, MAX_RATING),
    answer(probabilities) {
      const shares = new Array<number>(values.length).fill(0);
      probabilities.forEach((p, rating) => {
        const place = (rating / MAX_RATING) * last;
        const below = Math.min(Math.floor(place), last - 1);
        const above = place - below;
        shares[below] = (shares[below] as number) + p * (1 - above);
        shares[below + 1] = (shares[below + 1] as number) + p * above;
      });
      return summarise(values.map(String), values, shares);
    },
  };
}

function choice(options: unknown, fail: (reason: string) => never): ChoiceScale {
  if (!Array.isArray(options) || options.length < 2 || options.length > MAX_POINTS) {
    return fail(`needs between 2 and ${MAX_POINTS} options`);
  }
  const texts = options.map((option) =>
    typeof option === "string" && option.trim() ? option.trim() : fail("has an empty option"),
  );
  const twice = texts.find((text, position) => texts.indexOf(text) !== position);
  if (twice !== undefined) return fail(`has the option "${twice}" twice`);
  const positions = range(1, texts.length);
  return {
    kind: "choice",
    options: texts,
    answer: (p) => summarise(options as string[], positions, p),
  };
}

/** Distribution, expectation (sum p v) and entropy (-sum p ln p, in nats). */
function summarise(
  options: readonly string[],
  values: readonly number[],
  probabilities: readonly number[],
): Answer {
  let expected = 0;
  let entropy = 0;
  const distribution = options.map((option, position) => {
    const p = probabilities[position] as number;
    expected += p * (values[position] as number);
    if (p > 0) entropy -= p * Math.log(p);
    return { option, p };
  });
  return { distribution, expected, entropy };
}

/** Whole numbers from `low` to `high`, both included. */
function range(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, step) => low + step);
}
