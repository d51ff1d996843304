import { useTranslation } from "react-i18next";
import type { Seconds } from "@/charts/TimeChart";
import { UNKNOWN } from "@/i18n/format";
import css from "./PartTable.module.css";

export type Column<Part> = { key: string; label: string; show: (part: Part) => string | null; words?: boolean };

type Props<Part> = {
  /** What one of these is called: lap, length, set. */
  name: string;
  parts: readonly Part[];
  columns: readonly Column<Part>[];
  span: (part: Part) => Seconds | null;
  subdued?: (part: Part) => boolean;
  selection: Seconds | null;
  onSelection: (selection: Seconds | null) => void;
};

/** Parts of an activity as the device wrote them; a click shows one in the chart. Columns nobody fills are left out. */
export function PartTable<Part>({ name, parts, columns, span, subdued, selection, onSelection }: Props<Part>) {
  const { t } = useTranslation();
  const shown = columns.filter(({ show }) => parts.some((part) => show(part) !== null));
  const numbers = numbered(parts, subdued);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={name}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {shown.map(({ key, label, words }) => (
              <th key={key} scope="col" data-words={words}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, at) => {
            const number = numbers[at] ?? "";
            const place = span(part);
            const on = place !== null && selection?.from === place.from && selection.to === place.to;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one recording never change places
              <tr key={at} data-on={on || undefined} data-subdued={subdued?.(part) || undefined}>
                <th scope="row">
                  {place ? (
                    <button
                      type="button"
                      className={css.part}
                      aria-pressed={on}
                      aria-label={
                        number
                          ? t("activities.parts.show", { name, number })
                          : t("activities.parts.show_rest", { name, number: numbers[at - 1] ?? "" })
                      }
                      onClick={() => onSelection(on ? null : place)}
                    >
                      {number || "·"}
                    </button>
                  ) : (
                    number
                  )}
                </th>
                {shown.map(({ key, show, words }) => (
                  <td key={key} data-words={words}>
                    {show(part) ?? <span className={css.unknown}>{UNKNOWN}</span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Rests between have no number of their own. */
function numbered<Part>(parts: readonly Part[], rests?: (part: Part) => boolean): (number | null)[] {
  let last = 0;
  return parts.map((part) => (rests?.(part) ? null : ++last));
}
