import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ModelFormatError } from "../errors.ts";
import { DARING, TINY } from "../testing/tiny.ts";
import { gatesOf, parseBank, readAdapter } from "./bank.ts";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const bank = parseBank(await readFile(`${TINY}/adapters/bank.json`));
const config = JSON.parse(await readFile(`${TINY}/adapters/task/adapter_config.json`, "utf8"));
const weights = await readFile(`${TINY}/adapters/task/adapter_model.safetensors`);
const entry = { name: "task", path: "task", gate: { kind: "constant", value: 1 } } as const;
const scaleOf = (changes: object) =>
  readAdapter(entry, bytes({ ...config, ...changes }), weights).modules.get(
    "model.layers.1.self_attn.k_proj",
  )?.scale;

describe("the adapter bank", () => {
  it("derives the gates from the profile", () => {
    const gates = gatesOf(
      bank.map((adapter) => adapter.gate),
      DARING,
    );
    expect(gates[0]).toBe(1);
    expect(gates[1]).toBeCloseTo((5.5 - 3.5) / 2.5);
    expect(gates[2]).toBe(1);
    expect(gates[10]).toBeCloseTo((2 - 3.5) / 2.5);
  });

  it("leaves only constant gates on without a profile", () => {
    const gates = gatesOf(
      bank.map((adapter) => adapter.gate),
      undefined,
    );
    expect([...gates]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("reads PEFT's scalings", () => {
    expect(scaleOf({})).toBeCloseTo(4 / 3);
    expect(scaleOf({ use_rslora: true })).toBeCloseTo(4 / Math.sqrt(3));
    expect(scaleOf({ alpha_pattern: { k_proj: 9 } })).toBeCloseTo(3);
    expect(scaleOf({ alpha_pattern: { "layers.0.self_attn.k_proj": 9 } })).toBeCloseTo(4 / 3);
  });

  it.each([
    { peft_type: "LOHA" },
    { use_dora: true },
    { fan_in_fan_out: true },
    { lora_alpha: "16" },
    { alpha_pattern: { "(": 1 } },
  ])("refuses an adapter that is no plain LoRA: %o", (changes) => {
    expect(() => scaleOf(changes)).toThrow(ModelFormatError);
  });

  it.each([
    {},
    { version: 1, adapters: [{ name: "a", path: "a" }] },
    { version: 1, adapters: [{ name: "a", path: "a", gate: { kind: "square" } }] },
    {
      version: 1,
      adapters: [
        {
          name: "a",
          path: "a",
          gate: { kind: "profile", value: "courage", center: 3, halfRange: 1 },
        },
      ],
    },
  ])("refuses a malformed bank.json: %o", (value) => {
    expect(() => parseBank(bytes(value))).toThrow(/adapters\/bank\.json needs/);
  });
});
