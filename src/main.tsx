import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { modelCache } from "./engine/model/cache/model-cache.ts";
import { openEngineInWorker } from "./engine/worker/client.ts";
import type { WebDevice } from "./engine/worker/protocol.ts";
import { type Places, persist } from "./store/persist.ts";
import { createAppStore } from "./store/store.ts";
import { App } from "./ui/app.tsx";
import "./ui/base.css";

const address = new URL(window.location.href);

const store = createAppStore((options) => {
  const device = deviceFromAddress();
  return openEngineInWorker(modelUrl(), { ...options, ...(device && { device }) });
}, modelCache());

/** The folder under models/ that the address asks for (`?model=tiny`), "small" without that. */
function modelUrl(): string {
  const name = address.searchParams.get("model") ?? "small";
  return new URL(`models/${encodeURIComponent(name)}/`, document.baseURI).href;
}

/** The device that the address insists on (`?device=wasm` or `?device=webgpu`); the engine chooses without that. */
function deviceFromAddress(): WebDevice | undefined {
  const device = address.searchParams.get("device");
  return device === "wasm" || device === "webgpu" ? device : undefined;
}

const places: Places = {
  local: {
    getItem: (key) => window.localStorage.getItem(key),
    setItem: (key, text) => window.localStorage.setItem(key, text),
  },
  fragment: {
    read: () => window.location.hash.slice(1),
    write: (fragment) => window.history.replaceState(null, "", `#${fragment}`),
    onChange: (listener) => {
      window.addEventListener("hashchange", listener);
      return () => window.removeEventListener("hashchange", listener);
    },
  },
};

persist(store, places);
store.getState().openEngine();

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
);
