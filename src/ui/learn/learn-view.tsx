import { TEXTS } from "../texts.ts";

export default function LearnView() {
  return <h2>{TEXTS.views.name.learn}</h2>;
}
