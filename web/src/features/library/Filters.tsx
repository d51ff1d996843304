import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sport } from "@/api/types";
import { sportName } from "@/features/activities/naming";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { ToggleChips } from "@/ui/ToggleChips";
import css from "./Library.module.css";
import { LENGTHS, type LibrarySearch, ROLES, SYSTEMS, THINGS } from "./search";

const SPORTS = [
  "cycling",
  "running",
  "swimming",
  "strength",
  "walking",
  "hiking",
  "rowing",
  "skiing",
] as const satisfies readonly Sport[];

export function Filters({ search }: { search: LibrarySearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/library" });
  const [words, setWords] = useState(search.q ?? "");
  const settled = useDeferredValue(words.trim());
  useEffect(() => {
    void navigate({ search: (before) => ({ ...before, q: settled || undefined }), replace: true });
  }, [settled, navigate]);
  const set = (changes: Partial<LibrarySearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <search className={css.filters}>
      <Field label={t("library_page.search")}>
        <TextInput type="search" maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Field label={t("library_page.sport")}>
        <SelectInput
          value={search.sport ?? ""}
          onChange={(sport) => set({ sport: SPORTS.find((one) => one === sport) })}
          choices={[
            { value: "", label: t("library_page.any_sport") },
            ...SPORTS.map((value) => ({ value, label: sportName(value, t) })),
          ]}
        />
      </Field>
      <Field label={t("library_page.role")}>
        <SelectInput
          value={search.role ?? ""}
          onChange={(role) => set({ role: ROLES.find((one) => one === role) })}
          choices={[
            { value: "", label: t("library_page.any_role") },
            ...ROLES.map((value) => ({ value, label: t(`library_page.roles.${value}`) })),
          ]}
        />
      </Field>
      <Field label={t("library_page.system")}>
        <SelectInput
          value={search.system ?? ""}
          onChange={(system) => set({ system: SYSTEMS.find((one) => one === system) })}
          choices={[
            { value: "", label: t("library_page.any_system") },
            ...SYSTEMS.map((value) => ({ value, label: t(`library_page.systems.${value}`) })),
          ]}
        />
      </Field>
      <Field label={t("library_page.time")}>
        <SelectInput
          value={search.time ?? ""}
          onChange={(time) => set({ time: LENGTHS.find((one) => one === time) })}
          choices={[
            { value: "", label: t("library_page.any_time") },
            ...LENGTHS.map((value) => ({ value, label: t(`library_page.times.${value}`) })),
          ]}
        />
      </Field>
      <details className={css.things} open={Boolean(search.without)}>
        <summary>{t("library_page.without")}</summary>
        <ToggleChips
          label={t("library_page.without_hint")}
          choices={THINGS.map((value) => ({ value, label: t(`library_page.needs.${value}`) }))}
          chosen={search.without ?? []}
          onChange={(without) => set({ without: without.length > 0 ? without : undefined })}
        />
      </details>
    </search>
  );
}
