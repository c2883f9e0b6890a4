import { TEXTS } from "../texts.ts";

export default function LabView() {
  return <h2>{TEXTS.views.name.lab}</h2>;
}
