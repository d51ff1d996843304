export type Marked = { from: number; to: number };

type Listener = (seconds: number | null, from: object) => void;

/** One place in an activity, shown by everything that draws it. Not React state: it moves with the mouse. */
export class Cursor {
  private readonly listeners = new Set<Listener>();
  private readonly marking = new Set<(span: Marked | null) => void>();
  seconds: number | null = null;
  /** Where it stood when it was last anywhere. */
  last: number | null = null;

  /** `from` is whoever moved it, so that nobody answers itself. */
  move(seconds: number | null, from: object) {
    if (seconds === this.seconds) return;
    this.seconds = seconds;
    this.last = seconds ?? this.last;
    for (const listener of this.listeners) listener(seconds, from);
  }

  /** A stretch that something else points at; null when it points no more. */
  mark(span: Marked | null) {
    for (const listener of this.marking) listener(span);
  }

  followMarks(listener: (span: Marked | null) => void): () => void {
    this.marking.add(listener);
    return () => void this.marking.delete(listener);
  }

  follow(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
