import { useMutation, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { TextArea } from "@/ui/TextArea";
import { toasts } from "@/ui/toasts";
import { useRested } from "@/ui/useRested";
import { pieces } from "./marking";
import { parsedQuery, saveRules } from "./queries";
import css from "./Rules.module.css";
import type { Parsed } from "./types";
import { Understood } from "./Understood";

const PAUSE = 350;

/** Said in one's own words, shown as rules before anything is kept. */
export function InWords() {
  const { t, i18n } = useTranslation();
  const hint = useId();
  const [text, setText] = useState("");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [softened, setSoftened] = useState<ReadonlyMap<number, boolean>>(new Map());
  const asked = useDeferredValue(useRested(text, PAUSE)).trim();
  const { data, error, isFetching } = useQuery(parsedQuery(asked, i18n.language));
  const read = asked && data ? data : null;
  const kept = read?.proposed.filter((_, index) => !left.has(index)) ?? [];
  const save = useMutation({
    mutationFn: () =>
      saveRules(
        (read?.proposed ?? []).flatMap(({ rule }, index) => {
          if (left.has(index)) return [];
          const soft = softened.get(index);
          if (soft === undefined) return [rule];
          return [{ ...rule, strength: soft ? ({ soft: 40 } as const) : ("hard" as const) }];
        }),
      ),
    onSuccess: (saved) => {
      setText("");
      setLeft(new Set());
      setSoftened(new Map());
      toasts.add({ title: t("rules_page.saved", { count: saved.items.length }) });
    },
  });
  const type = (next: string) => {
    setText(next);
    setLeft(new Set());
    setSoftened(new Map());
  };
  const example = (t("rules_page.words.examples", { returnObjects: true }) as string[]) ?? [];
  return (
    <Card title={t("rules_page.words.title")}>
      <div className={css.stack}>
        <label className={css.small} htmlFor={`${hint}-text`} id={hint}>
          {t("rules_page.words.hint")}
        </label>
        <TextArea
          id={`${hint}-text`}
          rows={3}
          maxLength={4000}
          value={text}
          placeholder={example[0]}
          onChange={(event) => type(event.target.value)}
        />
        {!text && (
          <ul className={css.examples} aria-label={t("rules_page.words.try")}>
            {example.map((one) => (
              <li key={one}>
                <button type="button" onClick={() => type(one)}>
                  {one}
                </button>
              </li>
            ))}
          </ul>
        )}
        <ErrorNote error={error} />
        {read && (
          <section className={css.preview} aria-label={t("rules_page.words.preview")} aria-busy={isFetching}>
            <Echo text={asked} read={read} />
            <Understood
              read={read}
              left={left}
              softened={softened}
              onLeave={(index, leave) => setLeft(toggled(left, index, leave))}
              onSoften={(index, soft) => setSoftened(new Map(softened).set(index, soft))}
            />
            <ErrorNote error={save.error} />
            <div className={css.foot}>
              <Button
                look="primary"
                icon="check"
                busy={save.isPending}
                disabled={!kept.length}
                onClick={() => save.mutate()}
              >
                {t("rules_page.words.save", { count: kept.length })}
              </Button>
              <span className={css.small}>{t("rules_page.words.nothing_yet")}</span>
            </div>
          </section>
        )}
      </div>
    </Card>
  );
}

function toggled(set: ReadonlySet<number>, index: number, inside: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (inside) next.add(index);
  else next.delete(index);
  return next;
}

/** The words as typed: marked by the rule that rests on them, or as not understood. */
function Echo({ text, read }: { text: string; read: Parsed }) {
  const { t } = useTranslation();
  const found = pieces(text, read.proposed, read.not_understood);
  let at = 0;
  return (
    <p className={css.echo}>
      {found.map((piece) => {
        const key = at;
        at += piece.text.length;
        if (piece.lost)
          return (
            <span key={key} className={css.lost} title={t("rules_page.words.lost")}>
              {piece.text}
            </span>
          );
        if (piece.rule === undefined) return <span key={key}>{piece.text}</span>;
        return (
          <mark key={key} className={css.found}>
            {piece.text}
            <sup>{piece.rule + 1}</sup>
          </mark>
        );
      })}
      {read.not_understood.length > 0 && <Icon name="warning" size={14} />}
    </p>
  );
}
