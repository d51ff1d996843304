import type { Language } from "@/i18n";

/** Each language in its own words: whoever needs to switch cannot read the other. */
export const LANGUAGE_NAMES: Record<Language, string> = { ko: "한국어", en: "English" };
