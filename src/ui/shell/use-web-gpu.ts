import { useEffect, useState } from "react";

/** Whether this browser offers a WebGPU device; null until it has said so. */
export function useWebGpu(): boolean | null {
  const [offered, setOffered] = useState<boolean | null>(null);
  useEffect(() => {
    // TypeScript's own library does not know WebGPU.
    const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
    Promise.resolve(gpu?.requestAdapter())
      .catch(() => null)
      .then((adapter) => setOffered(Boolean(adapter)));
  }, []);
  return offered;
}
