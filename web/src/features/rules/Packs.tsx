import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { todayIn } from "@/features/calendar/grid";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { offerUndo, tellTrouble, toasts } from "@/ui/toasts";
import { Clashes } from "./Clashes";
import { applyPack, giveBackPack, packsQuery, restoreRule } from "./queries";
import css from "./Rules.module.css";
import type { Pack } from "./types";

/** Rules that belong together, each with its evidence; read first, then taken. */
export function Packs() {
  const { t, i18n } = useTranslation();
  const { data, error } = useQuery(packsQuery(i18n.language));
  if (error) return <ErrorNote error={error} />;
  if (!data) return null;
  return (
    <Card title={t("rules_page.packs.title")}>
      <p className={css.small}>{t("rules_page.packs.words")}</p>
      <ul className={css.packs}>
        {data.items.map((pack) => (
          <OnePack key={pack.slug} pack={pack} />
        ))}
      </ul>
    </Card>
  );
}

function OnePack({ pack }: { pack: Pack }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [on, setOn] = useState(() => todayIn(format.timeZone));
  const apply = useMutation({
    mutationFn: () => applyPack(pack.slug, pack.day_meant ? on : null),
    onSuccess: () => toasts.add({ title: t("rules_page.packs.taken", { name: pack.name }) }),
  });
  const giveBack = useMutation({
    mutationFn: () => giveBackPack(pack.slug),
    onSuccess: (gone) =>
      offerUndo(
        t("rules_page.packs.given_back", { name: pack.name }),
        t("shell.undo"),
        () =>
          void Promise.all(gone.map(({ id }) => restoreRule(id))).catch((error: Error) => tellTrouble(error.message)),
        [`pack/${pack.slug}`],
      ),
  });
  return (
    <li>
      <details className={css.pack}>
        <summary>
          <span className={css.packName}>
            {pack.name} {pack.held > 0 && <Badge tone="good">{t("rules_page.packs.held", { count: pack.held })}</Badge>}
          </span>
          <span className={css.small}>{pack.what}</span>
        </summary>
        <p className={css.small}>{pack.meant_for}</p>
        <ul className={css.packRules}>
          {pack.rules.map((rule) => (
            <li key={`${rule.first_day}${rule.sentence}`}>
              {rule.first_day !== null && rule.last_day !== null && (
                <b>{t("rules_page.packs.days", { first: rule.first_day, last: rule.last_day })} </b>
              )}
              {rule.sentence} <Badge>{t(`rules_page.grade.${rule.grade}`)}</Badge>
              <p className={css.small}>{rule.citation}</p>
            </li>
          ))}
        </ul>
        {pack.held > 0 ? (
          <>
            <ErrorNote error={giveBack.error} />
            <Button icon="trash" busy={giveBack.isPending} onClick={() => giveBack.mutate()}>
              {t("rules_page.packs.give_back")}
            </Button>
          </>
        ) : (
          <>
            <Clashes found={pack.clashes} />
            {pack.day_meant && (
              <Field label={pack.day_meant} hint={pack.days && t("rules_page.packs.passes", { count: pack.days })}>
                <TextInput type="date" required value={on} onChange={(event) => setOn(event.target.value)} />
              </Field>
            )}
            <ErrorNote error={apply.error} />
            <Button icon="plus" busy={apply.isPending} disabled={!on} onClick={() => apply.mutate()}>
              {t("rules_page.packs.take", { count: pack.rules.length })}
            </Button>
          </>
        )}
      </details>
    </li>
  );
}
