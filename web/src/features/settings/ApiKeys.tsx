import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { apiKeysQuery, queries } from "@/api/queries";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { NewKeyDialog } from "./NewKeyDialog";
import css from "./Settings.module.css";
import { isScope, worded } from "./scopes";

export function ApiKeys() {
  const { t } = useTranslation();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(apiKeysQuery);
  const remove = useMutation({
    mutationFn: (key_id: string) =>
      answer(api.DELETE("/api/v1/auth/api-keys/{key_id}", { params: { path: { key_id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["api-keys"] }),
  });
  const add = (
    <Button look="primary" icon="key" onClick={() => setAdding(true)}>
      {t("account.keys.add")}
    </Button>
  );
  return (
    <div className={css.cards}>
      <Card title={t("account.keys.title")} flush aside={data && data.items.length > 0 ? add : undefined}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows rows={2} height={60} label={t("shell.loading")} />
        ) : data.items.length === 0 ? (
          <EmptyState icon="key" title={t("account.keys.none")} actions={add}>
            <p>{t("account.keys.words")}</p>
          </EmptyState>
        ) : (
          <ul className={css.rows}>
            {data.items.map((key) => (
              <li key={key.id}>
                <div className={css.main}>
                  <p className={css.name}>
                    {key.name} <code className={css.small}>{key.prefix}…</code>
                  </p>
                  <p className={css.small}>
                    {key.scopes.map((scope) => (
                      <Badge key={scope}>{isScope(scope) ? t(`account.scopes.${worded(scope)}`) : scope}</Badge>
                    ))}{" "}
                    {key.last_used_at
                      ? t("account.keys.used", { when: format.ago(key.last_used_at) })
                      : t("account.keys.unused")}
                    {key.expires_at &&
                      ` · ${t("account.keys.expires", { when: format.moment(key.expires_at, { dateStyle: "medium" }) })}`}
                  </p>
                </div>
                <Button
                  look="danger"
                  busy={remove.isPending && remove.variables === key.id}
                  onClick={() => remove.mutate(key.id)}
                >
                  {t("account.keys.remove")}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <ErrorNote error={remove.error} />
      </Card>
      {adding && <NewKeyDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
