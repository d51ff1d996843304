import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { meQuery, queries } from "@/api/queries";
import { useMe } from "@/shell/session";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { SecondFactorSetup } from "./SecondFactorSetup";
import css from "./Settings.module.css";

export function SecondFactor() {
  const { t } = useTranslation();
  const me = useMe();
  const [doing, setDoing] = useState<"adding" | "removing" | null>(null);
  const on = me?.totp_enabled ?? false;
  return (
    <Card
      title={t("account.second.title")}
      aside={<Badge tone={on ? "good" : "neutral"}>{t(on ? "account.second.on" : "account.second.off")}</Badge>}
    >
      <div className={css.form}>
        <p className={css.words}>{t("account.second.words")}</p>
        <div className={css.end}>
          {on ? (
            <Button look="danger" onClick={() => setDoing("removing")}>
              {t("account.second.remove")}
            </Button>
          ) : (
            <Button look="primary" onClick={() => setDoing("adding")}>
              {t("account.second.add")}
            </Button>
          )}
        </div>
      </div>
      {doing === "adding" && <SecondFactorSetup onClose={() => setDoing(null)} />}
      {doing === "removing" && <Remove onClose={() => setDoing(null)} />}
    </Card>
  );
}

function Remove({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/v1/auth/totp", { body: { password } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
      queries.setQueryData(meQuery.queryKey, (me) => (me ? { ...me, totp_enabled: false } : me));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("account.second.remove")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="danger" type="submit" form="remove-second" busy={remove.isPending}>
            {t("account.second.remove")}
          </Button>
        </>
      }
    >
      <form
        id="remove-second"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate();
        }}
      >
        <Field label={t("account.password.current")} hint={t("account.second.remove_hint")}>
          <TextInput
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <ErrorNote error={remove.error} />
      </form>
    </Dialog>
  );
}
