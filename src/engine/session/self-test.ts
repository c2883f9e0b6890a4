/** Known-answer test: some graphics drivers compute wrong values without any error. */
import { DeviceError } from "../errors.ts";
import type { SelfTest } from "../model/manifest.ts";
import type { Device } from "../types.ts";
import type { LanguageModel } from "./language-model.ts";
import type { Logits } from "./logits.ts";

/**
 * Runs the known prompt in one pass and once more through the cache, and compares the last token's logits.
 * @throws {DeviceError} when either deviates by more than the test's tolerance.
 */
export async function runSelfTest(
  model: LanguageModel,
  device: Device,
  test: SelfTest,
): Promise<void> {
  const gates = Float32Array.from(test.gates);
  const ids = test.inputIds;
  // Two rows of unlike length: padding is part of what has to work.
  const whole = await model.score(
    [
      { ids, gates },
      { ids: ids.slice(0, 1), gates },
    ],
    1,
  );
  requireEqual(whole, device, test);

  if (ids.length < 2) return;
  const sequence = await model.start([{ ids: ids.slice(0, -1), gates }]);
  try {
    await model.step(sequence, [ids.at(-1) as number]);
    requireEqual(sequence.logits, device, test);
  } finally {
    sequence.dispose();
  }
}

function requireEqual(logits: Logits, device: Device, test: SelfTest): void {
  const scores = logits.at(0);
  for (const { id, logit } of test.topLogits) {
    // Written so that NaN fails too.
    if (!(Math.abs((scores[id] as number) - logit) <= test.tolerance)) {
      throw new DeviceError(
        "This device computes wrong values for the model (it failed the known-answer test). Use another device or update its driver.",
        { device },
      );
    }
  }
}
