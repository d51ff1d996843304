import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { meQuery, queries } from "@/api/queries";
import { Button } from "@/ui/Button";
import { CopyText } from "@/ui/CopyText";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Settings.module.css";

/** Three steps: scan, prove it works with one code, keep the recovery codes. */
export function SecondFactorSetup({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const begin = useMutation({ mutationFn: () => answer(api.POST("/api/v1/auth/totp")) });
  const confirm = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/auth/totp/confirm", { body: { code: code.trim() } })),
    onSuccess: () => queries.setQueryData(meQuery.queryKey, (me) => (me ? { ...me, totp_enabled: true } : me)),
  });
  const start = begin.mutate;
  useEffect(() => start(), [start]);
  if (confirm.data)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t("account.second.codes_title")}
        actions={
          <Button look="primary" onClick={onClose}>
            {t("account.second.codes_kept")}
          </Button>
        }
      >
        <div className={css.secret}>
          <p>{t("account.second.codes_words")}</p>
          <ul className={css.codes}>
            {confirm.data.recovery_codes.map((recovery) => (
              <li key={recovery}>{recovery}</li>
            ))}
          </ul>
          <CopyText text={confirm.data.recovery_codes.join(" ")} label={t("account.second.codes_copy")} />
        </div>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("account.second.add")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="second" busy={confirm.isPending} disabled={!begin.data}>
            {t("account.second.confirm")}
          </Button>
        </>
      }
    >
      <form
        id="second"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate();
        }}
      >
        <p>{t("account.second.scan")}</p>
        {begin.data ? (
          <>
            <img
              className={css.qr}
              src={`data:image/svg+xml,${encodeURIComponent(begin.data.qr_svg)}`}
              alt={t("account.second.qr")}
            />
            <p className={css.small}>{t("account.second.by_hand")}</p>
            <CopyText text={begin.data.secret} label={t("account.second.copy_secret")} />
          </>
        ) : (
          !begin.error && <Skeleton width={200} height={200} />
        )}
        <Field label={t("setup.second.code")}>
          <TextInput
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
        <ErrorNote error={begin.error ?? confirm.error} />
      </form>
    </Dialog>
  );
}
