import css from "./Kbd.module.css";

export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <span className={css.keys}>
      {keys.map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice, and the order never changes
        <kbd key={at} className={css.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** What the platform prints on its own keyboards. */
export const COMMAND = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
