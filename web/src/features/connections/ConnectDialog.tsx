import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Service } from "@/api/types";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { CheckInput, Field, TextInput } from "@/ui/Field";
import { tell } from "@/ui/toasts";
import { CodeDialog } from "./CodeDialog";
import css from "./Connections.module.css";
import { FormInput } from "./FormInput";

type Props = { service: Service; renewing?: string; onClose: () => void };

const filled = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));

/** The first step of every way in; the code, or the service's own page, comes after. */
export default function ConnectDialog({ service, renewing, onClose }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<Readonly<Record<string, string>>>({});
  const [addresses, setAddresses] = useState<Readonly<Record<string, string>>>({});
  const [accepted, setAccepted] = useState(renewing !== undefined);
  const begin = useMutation({
    mutationFn: () => {
      const body = { form: filled(form), addresses: filled(addresses) };
      return renewing
        ? answer(
            api.POST("/api/v1/connections/{connection_id}/refresh", {
              params: { path: { connection_id: renewing } },
              body,
            }),
          )
        : answer(api.POST("/api/v1/connections", { body: { service: service.slug, ...body } }));
    },
    onSuccess: (step) => {
      if ("needs" in step) {
        if (step.needs === "redirect" && step.url) location.assign(step.url);
        return;
      }
      onClose();
      tell(t("connections_page.connected"));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["connections"] }),
  });
  const step = begin.data;
  if (step && "needs" in step && step.needs === "code")
    return (
      <CodeDialog
        name={service.vendor}
        signIn={step.sign_in_id}
        how={step.how}
        until={step.expires_at}
        onClose={onClose}
      />
    );
  const set = (name: string) => (value: string) => setForm({ ...form, [name]: value });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(renewing ? "connections_page.form.renew" : "connections_page.form.title", { name: service.name })}
      note={[service.about, service.way_in === "oauth" && t("connections_page.form.leave", { name: service.vendor })]
        .filter(Boolean)
        .join(" ")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="connect" busy={begin.isPending} disabled={!accepted}>
            {t("connections_page.form.go")}
          </Button>
        </>
      }
    >
      <form
        id="connect"
        className={css.stack}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        {service.form.map((field) => (
          <FormInput key={field.name} field={field} value={form[field.name] ?? ""} onChange={set(field.name)} />
        ))}
        {!renewing && (
          <CheckInput
            label={t("connections_page.form.accept", { name: service.vendor })}
            checked={accepted}
            onChange={setAccepted}
          />
        )}
        {service.addresses.length > 0 && (
          <details className={css.advanced}>
            <summary>{t("connections_page.form.advanced")}</summary>
            <div className={css.stack}>
              {service.addresses.map((name) => (
                <Field
                  key={name}
                  label={t("connections_page.form.address", { name })}
                  hint={t("connections_page.form.address_hint")}
                >
                  <TextInput
                    type="url"
                    placeholder="http://127.0.0.1:…"
                    value={addresses[name] ?? ""}
                    onChange={(event) => setAddresses({ ...addresses, [name]: event.target.value })}
                  />
                </Field>
              ))}
            </div>
          </details>
        )}
        <ErrorNote error={begin.error} />
      </form>
    </Dialog>
  );
}
