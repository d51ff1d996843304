import { Dialog as Base } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { Icon } from "@/ui/Icon";
import { Kbd } from "@/ui/Kbd";
import { type Command, matches, useCommands, useOpenActivity } from "./commands";
import { useOverlays } from "./overlays";
import css from "./Palette.module.css";

export default function Palette() {
  const { shown, close } = useOverlays();
  const { t } = useTranslation();
  return (
    <Base.Root open={shown === "palette"} onOpenChange={(open) => !open && close()}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} />
        <Base.Popup className={css.popup} aria-label={t("shell.palette.title")}>
          <Finder close={close} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Finder({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const list = useId();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const commands = useCommands();
  const found = useFoundActivities(useDeferredValue(words.trim()));
  const rows: Command[] = [...commands.filter((command) => matches(command, words)), ...found];
  const current = Math.min(at, Math.max(0, rows.length - 1));

  const run = (command: Command | undefined) => {
    if (!command) return;
    close();
    command.run();
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && rows.length > 0) {
      event.preventDefault();
      const next = (current + step + rows.length) % rows.length;
      setAt(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") {
      event.preventDefault();
      run(rows[current]);
    }
  };
  return (
    <>
      <div className={css.ask}>
        <Icon name="search" />
        <input
          className={css.input}
          role="combobox"
          aria-expanded={true}
          aria-controls={list}
          aria-activedescendant={rows.length > 0 ? `${list}-${current}` : undefined}
          aria-label={t("shell.palette.title")}
          placeholder={t("shell.palette.placeholder")}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div id={list} role="listbox" aria-label={t("shell.palette.title")} className={css.list}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, as the pattern has it
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox, which names the active row
          <div
            key={row.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            className={css.row}
            onClick={() => run(row)}
            onMouseMove={() => setAt(index)}
          >
            <Icon name={row.icon} size={16} />
            <span className={css.words}>{row.label}</span>
            {row.keys && <Kbd keys={row.keys} />}
          </div>
        ))}
      </div>
      {rows.length === 0 && (
        <p className={css.none} role="status">
          {t("shell.palette.nothing", { words })}
        </p>
      )}
    </>
  );
}

function useFoundActivities(q: string): Command[] {
  const toCommand = useOpenActivity();
  const { data } = useQuery({
    queryKey: ["activities", "palette", q],
    enabled: q.length >= 2,
    queryFn: () => answer(api.GET("/api/v1/activities", { params: { query: { q, limit: 6 } } })),
    placeholderData: (before) => before,
  });
  return q.length >= 2 ? (data?.items ?? []).map(toCommand) : [];
}
