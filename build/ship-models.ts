import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

/**
 * Copies the model folders that ship with the page into the build, as `models/<name>/`.
 * The development server needs no help: it serves the project's own `models/` folder.
 * @param names folders under `models/` to copy.
 */
export function shipModels(names: readonly string[]): Plugin {
  let root = "";
  let outDir = "";
  return {
    name: "value-dial:ship-models",
    apply: "build",
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      for (const name of names) {
        try {
          await cp(join(root, "models", name), join(outDir, "models", name), { recursive: true });
        } catch (cause) {
          throw new Error(
            `The build ships models/${name}, which is missing or unreadable. Check out the models, or make them with training/.`,
            { cause },
          );
        }
      }
    },
  };
}
