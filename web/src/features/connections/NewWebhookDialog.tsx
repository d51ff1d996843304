import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import { Button } from "@/ui/Button";
import { CopyText } from "@/ui/CopyText";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import css from "./Connections.module.css";
import { curlOf, today } from "./example";

/** The secret is shown here and nowhere again: it is kept sealed. */
export default function NewWebhookDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const make = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/webhooks", { body: { name: name.trim() } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["webhooks"] }),
  });
  const made = make.data;
  if (made)
    return (
      <Dialog
        open
        wide
        onClose={onClose}
        title={t("connections_page.webhooks.made", { name: made.name })}
        note={t("connections_page.webhooks.once")}
        actions={
          <Button look="primary" onClick={onClose}>
            {t("connections_page.webhooks.kept")}
          </Button>
        }
      >
        <div className={css.stack}>
          <div>
            <p className={css.small}>{t("connections_page.webhooks.address")}</p>
            <CopyText text={made.address} label={t("connections_page.webhooks.address")} />
          </div>
          <div>
            <p className={css.small}>{t("connections_page.webhooks.secret")}</p>
            <CopyText text={made.secret} label={t("connections_page.webhooks.secret")} />
          </div>
          <div>
            <p className={css.small}>{t("connections_page.webhooks.example")}</p>
            <CopyText
              block
              text={curlOf(made.address, made.secret, today(new Date()))}
              label={t("connections_page.webhooks.example")}
            />
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("connections_page.webhooks.new")}
      note={t("connections_page.webhooks.new_words")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="new-webhook" busy={make.isPending} disabled={name.trim() === ""}>
            {t("connections_page.webhooks.make")}
          </Button>
        </>
      }
    >
      <form
        id="new-webhook"
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Field label={t("connections_page.webhooks.name")} hint={t("connections_page.webhooks.name_hint")}>
          <TextInput required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <ErrorNote error={make.error} />
      </form>
    </Dialog>
  );
}
