/** A piece of what was typed: of one rule (its place in the list), not understood, or neither. */
export type Piece = { text: string; rule?: number; lost?: true };

type Span = { start: number; end: number };

/** Positions count code points, as the server's do; where two rules rest on the same words the first has them. */
export function pieces(text: string, rules: readonly Span[], lost: readonly Span[]): Piece[] {
  const letters = [...text];
  const owner: (number | "lost" | null)[] = letters.map(() => null);
  const claim = ({ start, end }: Span, who: number | "lost") => {
    for (let at = Math.max(0, start); at < Math.min(end, letters.length); at += 1) owner[at] ??= who;
  };
  rules.forEach((span, index) => {
    claim(span, index);
  });
  for (const span of lost) claim(span, "lost");
  const found: Piece[] = [];
  letters.forEach((letter, at) => {
    const last = found.at(-1);
    if (last && owner[at] === owner[at - 1]) last.text += letter;
    else found.push(piece(letter, owner[at] ?? null));
  });
  return found;
}

function piece(text: string, who: number | "lost" | null): Piece {
  if (who === null) return { text };
  return who === "lost" ? { text, lost: true } : { text, rule: who };
}
