import type { Piece } from "@/api/types";

/** Cuts of an activity, each giving a new list. Borders are whole seconds; the server has the last word on what fits. */

const sorted = (pieces: readonly Piece[]) => pieces.toSorted((a, b) => a.start_s - b.start_s || a.end_s - b.end_s);

/** In two at that second, both of the same kind; unchanged where the second is not inside. */
export function split(pieces: readonly Piece[], at: number, second: number): Piece[] {
  const one = pieces[at];
  const where = Math.round(second);
  if (!one || where <= one.start_s || where >= one.end_s) return [...pieces];
  return pieces.toSpliced(at, 1, { ...one, end_s: where }, { ...one, start_s: where, name: null });
}

/** With the next one, and what lies between; as the first was called and meant. */
export function join(pieces: readonly Piece[], at: number): Piece[] {
  const [one, next] = [pieces[at], pieces[at + 1]];
  return one && next ? pieces.toSpliced(at, 2, { ...one, end_s: next.end_s }) : [...pieces];
}

export const remove = (pieces: readonly Piece[], at: number): Piece[] => pieces.toSpliced(at, 1);

/** Neighbours that touched it follow its borders, and make room as long as a second of them is left; the server refuses
 * what would swallow one.
 */
export function change(pieces: readonly Piece[], at: number, told: Partial<Piece>): Piece[] {
  const was = pieces[at];
  if (!was) return [...pieces];
  const now = { ...was, ...told };
  return sorted(
    pieces.map((one, nth) => {
      if (nth === at) return now;
      if (nth === at - 1)
        return fitted(one, { end_s: one.end_s === was.start_s ? now.start_s : Math.min(one.end_s, now.start_s) });
      if (nth === at + 1)
        return fitted(one, { start_s: one.start_s === was.end_s ? now.end_s : Math.max(one.start_s, now.end_s) });
      return one;
    }),
  );
}

function fitted(one: Piece, told: Partial<Piece>): Piece {
  const made = { ...one, ...told };
  return made.end_s > made.start_s ? made : one;
}

/** What lies under it makes room: shortened, cut in two, or gone. */
export function add(pieces: readonly Piece[], piece: Piece): Piece[] {
  const left = pieces.flatMap((one) => {
    const before = { ...one, end_s: Math.min(one.end_s, piece.start_s) };
    const after = { ...one, start_s: Math.max(one.start_s, piece.end_s) };
    if (before.end_s > before.start_s && after.end_s > after.start_s) return [before, { ...after, name: null }];
    return [before, after].filter(({ start_s, end_s }) => end_s > start_s);
  });
  return sorted([...left, piece]);
}

/** Where that second lies, from 0; -1 in a gap. */
export const indexAt = (pieces: readonly Piece[], second: number | null): number =>
  second === null ? -1 : pieces.findIndex(({ start_s, end_s }) => start_s <= second && second < end_s);
