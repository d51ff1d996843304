import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { gearQuery, queries } from "@/api/queries";
import type { Gear as GearItem } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Settings.module.css";

const KINDS = ["bike", "shoes", "other"] as const;
type Kind = (typeof KINDS)[number];

const stale = () => queries.invalidateQueries({ queryKey: ["gear"] });

/** Bikes, shoes and how far each went. */
export function Gear() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(gearQuery);
  return (
    <div className={css.cards}>
      <NewGear />
      <Card title={t("activities.gear.title")} flush>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <SkeletonRows rows={2} height={60} label={t("shell.loading")} />
        ) : data.items.length === 0 ? (
          <p className={css.none}>{t("account.gear.none")}</p>
        ) : (
          <ul className={css.rows}>
            {data.items.map((gear) => (
              <OneGear key={gear.id} gear={gear} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

function OneGear({ gear }: { gear: GearItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const path = { params: { path: { gear_id: gear.id } } };
  const far = gear.distance_m === null ? null : format.distance(gear.distance_m);
  const retire = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH("/api/v1/gear/{gear_id}", {
          ...path,
          body: { retired_at: gear.retired_at ? null : new Date().toISOString() },
        }),
      ),
    onSettled: stale,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/v1/gear/{gear_id}", path)),
    onSettled: stale,
  });
  return (
    <li>
      <div className={css.main}>
        <p className={css.name}>
          {gear.name}
          {gear.retired_at && <Badge>{t("account.gear.retired")}</Badge>}
        </p>
        <p className={css.small}>
          {t(`account.gear.kind.${gear.kind as Kind}`)} · {t("activities.count", { count: gear.count })}
          {far && ` · ${far.value} ${far.unit}`}
        </p>
        <ErrorNote error={retire.error ?? remove.error} />
      </div>
      <Button look="quiet" busy={retire.isPending} onClick={() => retire.mutate()}>
        {t(gear.retired_at ? "account.gear.use_again" : "account.gear.retire")}
      </Button>
      {gear.count === 0 && (
        <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t("account.gear.delete")}
        </Button>
      )}
    </li>
  );
}

function NewGear() {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Kind>("bike");
  const add = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/gear", { body: { name: name.trim(), kind } })),
    onSuccess: () => setName(""),
    onSettled: stale,
  });
  return (
    <Card title={t("account.gear.add_title")}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <div className={css.pair}>
          <Field label={t("account.gear.name")}>
            <TextInput required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field label={t("account.gear.what")}>
            <SelectInput
              value={kind}
              onChange={(value) => setKind(value as Kind)}
              choices={KINDS.map((value) => ({ value, label: t(`account.gear.kind.${value}`) }))}
            />
          </Field>
        </div>
        <div className={css.end}>
          <Button look="primary" type="submit" busy={add.isPending} disabled={!name.trim()}>
            {t("account.gear.add")}
          </Button>
        </div>
        <ErrorNote error={add.error} />
      </form>
    </Card>
  );
}
