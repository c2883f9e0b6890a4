import { TEXTS } from "../texts.ts";

export default function CompareView() {
  return <h2>{TEXTS.views.name.compare}</h2>;
}
