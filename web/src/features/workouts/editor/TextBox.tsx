import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ParsedWorkout } from "@/api/types";
import { Field } from "@/ui/Field";
import css from "./Editor.module.css";

type Problem = ParsedWorkout["problems"][number];
type Props = {
  text: string;
  problems: readonly Problem[];
  /** Where the chosen step stands. */
  chosen: { line: number; start: number; stop: number } | null;
  onText: (text: string) => void;
};

type Piece = { text: string; at: number; bad: boolean; chosen: boolean };

/** Columns count characters, and some characters are two of the browser's. */
export function pieces(text: string, problems: readonly Problem[], chosen: Props["chosen"]): Piece[] {
  let before = 0;
  return text.split("\n").flatMap((line, nth) => {
    const letters = Array.from(line);
    const own = problems.filter((one) => one.line === nth + 1);
    const here = chosen?.line === nth + 1 ? chosen : null;
    const edges = new Set([0, letters.length]);
    for (const one of [...own, ...(here ? [here] : [])])
      for (const edge of [one.start, Math.max(one.stop, one.start + 1)]) edges.add(Math.min(edge, letters.length));
    const sorted = [...edges].sort((a, b) => a - b);
    const made = sorted.slice(0, -1).map((start, at): Piece => {
      const stop = sorted[at + 1] ?? letters.length;
      const within = (one: { start: number; stop: number }) =>
        one.start < stop && Math.max(one.stop, one.start + 1) > start;
      return {
        text: letters.slice(start, stop).join(""),
        at: before + start,
        bad: own.some(within),
        chosen: here !== null && within(here),
      };
    });
    before += letters.length + 1;
    return [...made, { text: "\n", at: before - 1, bad: false, chosen: false }];
  });
}

/** The text form. What is not understood is underlined where it stands and told below. */
export function TextBox({ text, problems, chosen, onText }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLPreElement>(null);
  const shown = useMemo(() => pieces(text, problems, chosen), [text, problems, chosen]);
  const goTo = (problem: Problem) => {
    const lines = text.split("\n");
    const line = lines[problem.line - 1] ?? "";
    const units = (count: number) => Array.from(line).slice(0, count).join("").length;
    const start = lines.slice(0, problem.line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    box.current?.focus();
    box.current?.setSelectionRange(start + units(problem.start), start + units(problem.stop));
  };
  return (
    <Field label={t("workouts_page.editor.text")} hint={problems.length === 0 ? t("workouts_page.editor.hint") : null}>
      <div className={css.box}>
        <pre ref={mirror} className={css.mirror} aria-hidden="true">
          {shown.map((piece) => (
            <span key={piece.at} data-bad={piece.bad || undefined} data-chosen={piece.chosen || undefined}>
              {piece.text}
            </span>
          ))}
        </pre>
        <textarea
          ref={box}
          className={css.text}
          value={text}
          rows={Math.min(18, Math.max(6, text.split("\n").length + 1))}
          spellCheck={false}
          autoCapitalize="off"
          aria-label={t("workouts_page.editor.text")}
          aria-invalid={problems.length > 0 || undefined}
          onChange={(event) => onText(event.target.value)}
          onScroll={(event) => {
            if (!mirror.current) return;
            mirror.current.scrollTop = event.currentTarget.scrollTop;
            mirror.current.scrollLeft = event.currentTarget.scrollLeft;
          }}
        />
      </div>
      <ul className={css.problems} role="status">
        {problems.map((one) => (
          <li key={`${one.line} ${one.start} ${one.code}`}>
            <button type="button" onClick={() => goTo(one)}>
              <b>{t("workouts_page.editor.line", { line: one.line })}</b> {one.sentence}
            </button>
          </li>
        ))}
      </ul>
    </Field>
  );
}
