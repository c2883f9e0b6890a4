/**
 * Lets waiting messages in. onnxruntime's WASM build answers without ever leaving the current task, so a loop of runs would
 * starve the event loop and an abort would not arrive. A message channel has no minimum delay, unlike setTimeout.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
