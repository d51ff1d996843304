import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Language } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { tellTrouble } from "@/ui/toasts";
import { LANGUAGE_NAMES } from "./languageNames";
import { preferLanguage, preferTheme } from "./preferences";
import { type Theme, useTheme } from "./theme";

const THEMES = [
  ["system", "system"],
  ["light", "sun"],
  ["dark", "moon"],
] as const;

function useTellTrouble() {
  const { t } = useTranslation();
  return (error: unknown) => {
    const { detail, next } = asProblem(error, t);
    tellTrouble(detail, next);
  };
}

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const trouble = useTellTrouble();
  return (
    <Menu
      trigger={
        <IconButton icon="globe" label={`${t("shell.language")}: ${LANGUAGE_NAMES[i18n.language as Language]}`} />
      }
      items={(["ko", "en"] as const).map((language) => ({
        key: language,
        label: LANGUAGE_NAMES[language],
        checked: i18n.language === language,
        run: () => void preferLanguage(language).catch(trouble),
      }))}
    />
  );
}

export function ThemeMenu() {
  const { t } = useTranslation();
  const trouble = useTellTrouble();
  const { theme, shown } = useTheme();
  return (
    <Menu
      trigger={
        <IconButton
          icon={shown === "dark" ? "moon" : "sun"}
          label={`${t("shell.theme.title")}: ${t(`shell.theme.${theme}`)}`}
        />
      }
      items={THEMES.map(([name, icon]) => ({
        key: name,
        icon,
        label: t(`shell.theme.${name}`),
        checked: theme === name,
        run: () => void preferTheme(name as Theme).catch(trouble),
      }))}
    />
  );
}
