import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { Problem } from "@/api/problem";
import { queries, setupQuery, signedIn } from "@/api/queries";
import { TimeZoneInput } from "@/features/settings/TimeZoneInput";
import type { Language } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import css from "./Doorstep.module.css";
import { NewPasswordField } from "./PasswordField";

export default function Setup() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const create = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/setup", {
          body: {
            name: name.trim(),
            email: email.trim(),
            password,
            language: i18n.language as Language,
            time_zone: timeZone,
          },
        }),
      ),
    onSuccess: (me) => {
      signedIn(me);
      queries.removeQueries({ queryKey: setupQuery.queryKey });
      void navigate({ to: "/" });
    },
  });
  const wrong = (field: string) => (create.error instanceof Problem ? create.error.field(field) : null);
  const hasFields = create.error instanceof Problem && create.error.fields.length > 0;
  return (
    <div className={css.sheet}>
      <div className={css.words}>
        <h1>{t("setup.title")}</h1>
        <p>{t("setup.lead")}</p>
      </div>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Field label={t("setup.name")} hint={t("setup.name_hint")} error={wrong("name")}>
          <TextInput
            autoComplete="name"
            required
            maxLength={100}
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
        </Field>
        <Field label={t("setup.email")} hint={t("setup.email_hint")} error={wrong("email")}>
          <TextInput
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(e) => setEmail(e.target.value)}
          />
        </Field>
        <NewPasswordField
          label={t("setup.password")}
          value={password}
          onChange={setPassword}
          error={wrong("password")}
          about={[name, email.split("@")[0] ?? ""]}
        />
        <TimeZoneInput value={timeZone} onChange={setTimeZone} error={wrong("time_zone")} />
        {!hasFields && <ErrorNote error={create.error} />}
        <Button type="submit" look="primary" busy={create.isPending}>
          {t("setup.create")}
        </Button>
      </form>
      <p className={css.foot}>{t("setup.promise")}</p>
    </div>
  );
}
