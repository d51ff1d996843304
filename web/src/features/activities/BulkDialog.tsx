import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { gearQuery, tagsQuery } from "@/api/queries";
import type { Sport } from "@/api/types";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput } from "@/ui/Field";
import { TagsInput } from "@/ui/TagsInput";
import css from "./BulkDialog.module.css";
import { bulkEdit, chosenOnes } from "./bulk";
import { SPORTS, sportName } from "./naming";
import type { ActivityFilter } from "./search";

export type BulkKind = "tags" | "sport" | "gear";

type Props = { kind: BulkKind; count: number; filter: ActivityFilter; onClose: () => void };

const NO_GEAR = "none";

export function BulkDialog({ kind, count, filter, onClose }: Props) {
  const { t } = useTranslation();
  const tags = useQuery({ ...tagsQuery, enabled: kind === "tags" });
  const gear = useQuery({ ...gearQuery, enabled: kind === "gear" });
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const [sport, setSport] = useState<Sport>("cycling");
  const [gearId, setGearId] = useState(NO_GEAR);
  const save = useMutation({
    mutationFn: () =>
      bulkEdit(
        chosenOnes(filter),
        kind === "tags"
          ? { add_tags: add, remove_tags: remove }
          : kind === "sport"
            ? { sport }
            : { gear_id: gearId === NO_GEAR ? null : gearId },
      ),
    onSuccess: onClose,
  });
  const known = tags.data?.items.map(({ tag }) => tag) ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`activities.bulk.${kind}_title`, { count })}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button
            look="primary"
            type="submit"
            form="bulk"
            busy={save.isPending}
            disabled={kind === "tags" && add.length + remove.length === 0}
          >
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id="bulk"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {kind === "tags" && (
          <>
            <TagsInput label={t("activities.bulk.add_tags")} tags={add} known={known} onChange={setAdd} />
            {known.length > 0 && (
              <TagsInput label={t("activities.bulk.remove_tags")} tags={remove} known={known} onChange={setRemove} />
            )}
          </>
        )}
        {kind === "sport" && (
          <Field label={t("activities.sport")}>
            <SelectInput
              value={sport}
              onChange={(value) => setSport(value as Sport)}
              choices={SPORTS.map((value) => ({ value, label: sportName(value, t) }))}
            />
          </Field>
        )}
        {kind === "gear" && (
          <Field
            label={t("activities.gear.title")}
            hint={gear.data?.items.length === 0 ? t("activities.gear.none_yet") : undefined}
          >
            <SelectInput
              value={gearId}
              onChange={setGearId}
              choices={[
                { value: NO_GEAR, label: t("activities.gear.none") },
                ...(gear.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Field>
        )}
        <ErrorNote error={save.error ?? tags.error ?? gear.error} />
      </form>
    </Dialog>
  );
}
