import type { FieldProblem } from "@/api/problem";
import type { Field } from "../fields";
import type { Figures } from "../told";

/** One figure of a rule on the page: `error` is already in the athlete's words. */
export type FigureProps = {
  field: Field;
  label: string;
  hint?: string;
  error: string | null;
  value: unknown;
  onChange: (value: unknown) => void;
};

/** For figures made of parts, which have problems of their own. */
export type PartsProps = FigureProps & { place: string; problems: readonly FieldProblem[] };

export const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
export const figuresOf = (value: unknown): Figures => (typeof value === "object" && value !== null ? { ...value } : {});
