import { TEXTS } from "../texts.ts";

export default function YouView() {
  return <h2>{TEXTS.views.name.you}</h2>;
}
