import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Scope } from "@/api/types";
import { Button } from "@/ui/Button";
import { CopyText } from "@/ui/CopyText";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { CheckInput, Field, SelectInput, TextInput } from "@/ui/Field";
import css from "./Settings.module.css";
import { GROUPS, scopesOf, worded } from "./scopes";

const LIVES = ["30", "90", "365", ""] as const;
const DAY_MS = 86_400_000;

export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Scope[]>(["activities:read"]);
  const [days, setDays] = useState<string>("90");
  const create = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/auth/api-keys", {
          body: {
            name: name.trim(),
            scopes: [...scopes],
            expires_at: days ? new Date(Date.now() + Number(days) * DAY_MS).toISOString() : null,
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["api-keys"] }),
  });
  if (create.data)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t("account.keys.made")}
        actions={
          <Button look="primary" onClick={onClose}>
            {t("account.keys.kept")}
          </Button>
        }
      >
        <div className={css.secret}>
          <p>{t("account.keys.once")}</p>
          <CopyText text={create.data.key} label={t("account.keys.copy")} />
        </div>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("account.keys.add")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="new-key" busy={create.isPending} disabled={scopes.length === 0}>
            {t("account.keys.create")}
          </Button>
        </>
      }
    >
      <form
        id="new-key"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Field label={t("account.keys.name")} hint={t("account.keys.name_hint")}>
          <TextInput required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <fieldset className={css.scopes}>
          <legend>{t("account.keys.may")}</legend>
          {GROUPS.map((group) => (
            <fieldset key={group} className={css.scopes}>
              <legend>{t(`account.scope_groups.${group}`)}</legend>
              {scopesOf(group).map((scope) => (
                <CheckInput
                  key={scope}
                  label={t(`account.scopes.${worded(scope)}`)}
                  checked={scopes.includes(scope)}
                  onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((other) => other !== scope))}
                />
              ))}
            </fieldset>
          ))}
        </fieldset>
        <Field label={t("account.keys.life")}>
          <SelectInput
            value={days}
            onChange={setDays}
            choices={LIVES.map((value) => ({
              value,
              label: value ? t("account.keys.days", { count: Number(value) }) : t("account.keys.forever"),
            }))}
          />
        </Field>
        <ErrorNote error={create.error} />
      </form>
    </Dialog>
  );
}
