import { ModelFormatError } from "../errors.ts";

/** Reads one JSON file field by field; every complaint names the file, the field and what is expected there. */
export class JsonView {
  readonly #file: string;
  readonly #path: string;
  readonly #value: unknown;

  private constructor(file: string, path: string, value: unknown) {
    this.#file = file;
    this.#path = path;
    this.#value = value;
  }

  /** @throws {ModelFormatError} when the bytes are not JSON. */
  static parse(file: string, bytes: Uint8Array): JsonView {
    try {
      return new JsonView(file, "", JSON.parse(new TextDecoder().decode(bytes)));
    } catch (cause) {
      throw new ModelFormatError(
        `${file} is not valid JSON. Check that the address leads to a model folder.`,
        { file },
        { cause },
      );
    }
  }

  /** The value as it is. */
  get raw(): unknown {
    return this.#value;
  }

  has(key: string): boolean {
    return (
      this.#value !== null && typeof this.#value === "object" && Object.hasOwn(this.#value, key)
    );
  }

  get(key: string): JsonView {
    if (!this.has(key)) this.fail(`an object with "${key}"`);
    const path = this.#path ? `${this.#path}.${key}` : key;
    return new JsonView(this.#file, path, (this.#value as Record<string, unknown>)[key]);
  }

  /** The field, or undefined when it is absent or null. */
  optional(key: string): JsonView | undefined {
    if (!this.has(key)) return undefined;
    const field = this.get(key);
    return field.raw === null ? undefined : field;
  }

  string(): string {
    if (typeof this.#value !== "string") this.fail("a text");
    return this.#value as string;
  }

  boolean(): boolean {
    if (typeof this.#value !== "boolean") this.fail("true or false");
    return this.#value as boolean;
  }

  /** A finite number in [min, max]. */
  number(min = -Infinity, max = Infinity): number {
    const value = this.#value;
    if (typeof value !== "number" || !Number.isFinite(value) || value < min || value > max) {
      const range = min === -Infinity && max === Infinity ? "" : ` from ${min} to ${max}`;
      this.fail(`a number${range}`);
    }
    return value as number;
  }

  integer(min: number, max = Number.MAX_SAFE_INTEGER): number {
    const value = this.number(min, max);
    if (!Number.isInteger(value)) this.fail("a whole number");
    return value;
  }

  list(): JsonView[] {
    if (!Array.isArray(this.#value)) this.fail("a list");
    return (this.#value as unknown[]).map(
      (value, index) => new JsonView(this.#file, `${this.#path}[${index}]`, value),
    );
  }

  entries(): [string, JsonView][] {
    if (typeof this.#value !== "object" || this.#value === null || Array.isArray(this.#value)) {
      this.fail("an object");
    }
    return Object.keys(this.#value as object).map((key) => [key, this.get(key)]);
  }

  /** One of the given texts. */
  oneOf<T extends string>(choices: readonly T[]): T {
    const choice = choices.find((candidate) => candidate === this.#value);
    if (choice === undefined) this.fail(`one of ${choices.join(", ")}`);
    return choice as T;
  }

  /** @throws {ModelFormatError} saying that this place needs `expected`. */
  fail(expected: string): never {
    const place = this.#path ? ` at "${this.#path}"` : "";
    throw new ModelFormatError(
      `${this.#file} needs ${expected}${place}. The model folder is damaged or made for another version.`,
      { file: this.#file },
    );
  }
}
