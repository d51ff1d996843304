import { answer, api } from "@/api/client";
import { meQuery, queries } from "@/api/queries";
import type { AthletePatch, Me } from "@/api/types";
import { changeLanguage, type Language } from "@/i18n";
import { changeTheme, type Theme } from "./theme";

/** Takes effect here at once and is kept in the account; a browser that never signed in keeps it locally. */
export async function preferLanguage(language: Language) {
  await changeLanguage(language);
  await keep({ language });
}

export async function preferTheme(theme: Theme) {
  changeTheme(theme);
  await keep({ theme });
}

async function keep(change: AthletePatch) {
  const me = queries.getQueryData(meQuery.queryKey);
  if (!me) return;
  await saveAthlete(change);
}

export async function saveAthlete(change: AthletePatch) {
  const athlete = await answer(api.PATCH("/api/v1/athlete", { body: change }));
  queries.setQueryData(["athlete"], athlete);
  queries.setQueryData(meQuery.queryKey, (me: Me | null | undefined) => (me ? { ...me, ...pick(athlete) } : me));
  return athlete;
}

const pick = ({ name, email, language, time_zone, units, theme }: Me | Awaited<ReturnType<typeof saveAthlete>>) => ({
  name,
  email,
  language,
  time_zone,
  units,
  theme,
});
