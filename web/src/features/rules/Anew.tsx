import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { Icon } from "@/ui/Icon";
import { useRested } from "@/ui/useRested";
import css from "./Edit.module.css";
import { parsedQuery } from "./queries";
import { type Told, toldOf } from "./told";
import type { Rule } from "./types";

const PAUSE = 350;

type Props = { hint: string; onTake: (told: Told) => void };

/** The rule said again in one's own words. It takes the place of the figures once it reads as one rule, by a press. */
export function Anew({ hint, onTake }: Props) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState("");
  const asked = useDeferredValue(useRested(text, PAUSE)).trim();
  const { data, error } = useQuery(parsedQuery(asked, i18n.language));
  const read = asked && asked === text.trim() ? data : undefined;
  const [one, ...more] = read?.proposed ?? [];
  const take = () => {
    if (!one || more.length > 0) return;
    onTake(toldOf(one.rule as unknown as Rule));
    setText("");
  };
  return (
    <form
      className={css.anew}
      onSubmit={(event) => {
        event.preventDefault();
        // A form of the page that this dialog was opened from is not meant.
        event.stopPropagation();
        take();
      }}
    >
      <Field label={t("rules_page.anew.label")} hint={text ? undefined : t("rules_page.anew.hint")}>
        <TextInput
          value={text}
          maxLength={400}
          autoComplete="off"
          placeholder={hint}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <ErrorNote error={error} />
      {read && (
        <div className={css.read} role="status">
          {one && more.length === 0 && (
            <>
              <p className={css.small}>{t("rules_page.reads")}</p>
              <p className={css.sentence}>{one.sentence}</p>
              {one.notes.map((note) => (
                <p key={note} className={css.small}>
                  {note}
                </p>
              ))}
            </>
          )}
          {!one && <p>{t("rules_page.anew.none")}</p>}
          {one && more.length > 0 && (
            <>
              <p>{t("rules_page.anew.several", { count: more.length + 1 })}</p>
              <ul className={css.list}>
                {read.proposed.map(({ sentence }) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
          {read.not_understood.map((lost) => (
            <div key={lost.start} className={css.warn}>
              <Icon name="warning" size={14} />
              <div>
                <p>{t("rules_page.words.unclear", { text: lost.text })}</p>
                {lost.suggestions.map((suggestion) => (
                  <p key={suggestion} className={css.small}>
                    {suggestion}
                  </p>
                ))}
              </div>
            </div>
          ))}
          {one && more.length === 0 && (
            <div>
              <Button type="submit" icon="check">
                {t("rules_page.anew.take")}
              </Button>
            </div>
          )}
        </div>
      )}
    </form>
  );
}
