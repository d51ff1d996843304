import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Language } from "@/i18n";
import type { Units } from "@/i18n/format";
import { LANGUAGE_NAMES } from "@/shell/languageNames";
import { preferLanguage, preferTheme, saveAthlete } from "@/shell/preferences";
import { useMe } from "@/shell/session";
import { type Theme, useTheme } from "@/shell/theme";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput } from "@/ui/Field";
import css from "./Settings.module.css";

type Choice = { language: Language } | { theme: Theme } | { units: Units };

/** Each takes effect as it is chosen: there is nothing to save. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const theme = useTheme((state) => state.theme);
  const prefer = useMutation({
    mutationFn: async (choice: Choice): Promise<unknown> => {
      if ("language" in choice) return preferLanguage(choice.language);
      if ("theme" in choice) return preferTheme(choice.theme);
      return saveAthlete(choice);
    },
  });
  return (
    <Card title={t("account.preferences.title")}>
      <div className={css.form}>
        <div className={css.pair}>
          <Field label={t("shell.language")}>
            <SelectInput
              value={i18n.language}
              onChange={(language) => prefer.mutate({ language: language as Language })}
              choices={(["ko", "en"] as const).map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            />
          </Field>
          <Field label={t("shell.theme.title")}>
            <SelectInput
              value={theme}
              onChange={(next) => prefer.mutate({ theme: next as Theme })}
              choices={(["system", "light", "dark"] as const).map((value) => ({
                value,
                label: t(`shell.theme.${value}`),
              }))}
            />
          </Field>
          <Field label={t("account.preferences.units")}>
            <SelectInput
              value={me?.units ?? "metric"}
              onChange={(units) => prefer.mutate({ units: units as Units })}
              choices={(["metric", "imperial"] as const).map((value) => ({
                value,
                label: t(`account.preferences.${value}`),
              }))}
            />
          </Field>
        </div>
        <ErrorNote error={prefer.error} />
      </div>
    </Card>
  );
}
