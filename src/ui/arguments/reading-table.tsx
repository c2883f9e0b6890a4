import type { Profile } from "../../values/profile.ts";
import { type ByValue, VALUES } from "../../values/values.ts";
import { TEXTS } from "../texts.ts";

/** The radar's numbers for screen readers. */
export function ReadingTable({ strengths, profile }: { strengths: ByValue; profile: Profile }) {
  const texts = TEXTS.argument.reading;
  return (
    <div className="visually-hidden">
      <table>
        <caption>{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.valueColumn}</th>
            <th scope="col">{texts.strength}</th>
            <th scope="col">{texts.dialed}</th>
          </tr>
        </thead>
        <tbody>
          {VALUES.map((value) => (
            <tr key={value}>
              <th scope="row">{TEXTS.value[value].name}</th>
              <td>{TEXTS.percent(strengths[value])}</td>
              <td>{TEXTS.number(profile[value])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
