import i18next, { type FormatterModule } from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "ko" | "en";

const CATALOGUES = { ko: () => import("./ko"), en: () => import("./en") };
const PAGES = { ko: () => import("./koPages"), en: () => import("./enPages") };
const KEPT = "domestique.language";

/** Settled by theme.js before the first paint: kept choice, else the browser's, else Korean. */
export const firstLanguage = (): Language => (document.documentElement.lang === "en" ? "en" : "ko");

/** A count of twenty thousand is written the way the language writes it. */
const grouped: FormatterModule = {
  type: "formatter",
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _, language) => (typeof value === "number" ? new Intl.NumberFormat(language).format(value) : value),
};

export async function startLanguage(language: Language) {
  const { words } = await CATALOGUES[language]();
  await i18next
    .use(initReactI18next)
    .use(grouped)
    .init({
      lng: language,
      resources: { [language]: { translation: words } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
}

/** The words of the pages behind the first, in the language spoken. A failed download is tried again when asked again. */
export async function pageWords(language = i18next.language as Language) {
  if (i18next.getResource(language, "translation", "account") !== undefined) return;
  const { pageWords: words } = await PAGES[language]();
  i18next.addResourceBundle(language, "translation", words, true);
}

export async function changeLanguage(language: Language) {
  localStorage.setItem(KEPT, language);
  if (i18next.language === language) return;
  const { words } = await CATALOGUES[language]();
  i18next.addResourceBundle(language, "translation", words, true);
  await pageWords(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
