import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { tell } from "@/ui/toasts";
import css from "./Connections.module.css";

type Props = { name: string; signIn: string; how: string | null; until: string | null; onClose: () => void };

const HOWS = ["email", "sms", "app"] as const;

/** The second step of a sign-in with a one-time code. A wrong code may be tried again. */
export function CodeDialog({ name, signIn, how, until, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [code, setCode] = useState("");
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/connections/sign-ins/{sign_in_id}/answer", {
          params: { path: { sign_in_id: signIn } },
          body: { code: code.trim() },
        }),
      ),
    onSuccess: () => {
      onClose();
      tell(t("connections_page.connected"));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["connections"] }),
  });
  const known = HOWS.find((one) => one === how) ?? "ask";
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("connections_page.code.title", { name })}
      note={t(`connections_page.code.${known}`, { name })}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="one-time-code" busy={send.isPending} disabled={code.trim() === ""}>
            {t("connections_page.code.go")}
          </Button>
        </>
      }
    >
      <form
        id="one-time-code"
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <Field
          label={t("connections_page.code.label")}
          hint={
            until ? t("connections_page.code.until", { time: format.moment(until, { timeStyle: "short" }) }) : undefined
          }
        >
          <TextInput
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
        <ErrorNote error={send.error} />
      </form>
    </Dialog>
  );
}
