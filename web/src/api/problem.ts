import type { TFunction } from "i18next";

/** An answer that says no, in the words of RFC 9457 plus what to do next. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly next: string,
    readonly requestId: string | null,
    readonly fields: readonly FieldProblem[] = [],
    readonly retryAfterS: number | null = null,
  ) {
    super(`${code}: ${detail}`);
  }

  field(name: string): string | null {
    return this.fields.find((field) => field.field === name || field.field.endsWith(`.${name}`))?.detail ?? null;
  }
}

export type FieldProblem = { field: string; code: string; detail: string };

/** The server could not be asked at all. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** Nothing is wrong with what was asked: the house, or what stands before it, cannot answer just now. */
export const isAway = (error: unknown) =>
  error instanceof Unreachable || (error instanceof Problem && error.status >= 502);

const text = (value: unknown) => (typeof value === "string" ? value : "");

export function problemFrom(status: number, headers: Headers, body: unknown): Problem {
  const said = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const wait = Number(headers.get("retry-after"));
  return new Problem(
    status,
    text(said.code) || `http_${status}`,
    text(said.detail) || text(said.title),
    text(said.next),
    text(said.request_id) || headers.get("x-request-id"),
    Array.isArray(said.fields) ? (said.fields as FieldProblem[]) : [],
    Number.isFinite(wait) && wait > 0 ? wait : null,
  );
}

export type Said = { status: number | null; detail: string; next: string; requestId: string | null };

/** Whatever was thrown, in words a person can act on. */
export function asProblem(error: unknown, t: TFunction): Said {
  if (error instanceof Problem)
    return {
      status: error.status,
      detail: error.detail || t("shell.error.unexpected"),
      next: error.next || (error.detail ? "" : t("shell.error.unexpected_next")),
      requestId: error.requestId,
    };
  if (error instanceof Unreachable)
    return {
      status: null,
      detail: t("shell.error.unreachable"),
      next: t("shell.error.unreachable_next"),
      requestId: null,
    };
  return { status: null, detail: t("shell.error.page"), next: t("shell.error.page_next"), requestId: null };
}

export const isCode = (error: unknown, code: string) => error instanceof Problem && error.code === code;
