import { Icon } from "@/ui/Icon";
import css from "./Rules.module.css";
import type { Conflict } from "./types";

/** What cannot live together, or only if a wish gives way; each with the rules it is about. */
export function Clashes({ found }: { found: readonly Conflict[] }) {
  return found.map((one) => (
    <div key={`${one.ids} ${one.sentence}`} className={one.serious ? css.clash : css.unclear} role="alert">
      <p>
        <Icon name="warning" size={14} /> {one.sentence}
      </p>
      <ul>
        {one.rules
          .filter((sentence) => !one.sentence.includes(sentence))
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </div>
  ));
}
