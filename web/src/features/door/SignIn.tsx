import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { isCode } from "@/api/problem";
import { signedIn } from "@/api/queries";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import css from "./Doorstep.module.css";

export default function SignIn() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/outside/sign-in" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [second, setSecond] = useState(false);
  const enter = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/auth/login", {
          body: { email: email.trim(), password, ...(second ? { code: code.trim() } : {}) },
        }),
      ),
    onSuccess: (me) => {
      signedIn(me);
      void navigate({ to: next ?? "/", replace: true });
    },
    onError: (error) => {
      if (isCode(error, "second_factor_required")) setSecond(true);
    },
  });
  const asking = isCode(enter.error, "second_factor_required");
  return (
    <div className={css.sheet}>
      <div className={css.words}>
        <h1>{second ? t("setup.second.title") : t("setup.sign_in")}</h1>
        <p>{second ? t("setup.second.lead") : t("setup.sign_in_lead")}</p>
      </div>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        {second ? (
          <Field label={t("setup.second.code")} hint={t("setup.second.hint")}>
            <TextInput
              key="code"
              autoFocus
              autoComplete="one-time-code"
              required
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </Field>
        ) : (
          <>
            <Field label={t("setup.email")}>
              <TextInput
                type="email"
                autoComplete="username"
                required
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            </Field>
            <Field label={t("setup.password")}>
              <TextInput
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </Field>
          </>
        )}
        {!asking && <ErrorNote error={enter.error} />}
        <Button type="submit" look="primary" busy={enter.isPending}>
          {second ? t("setup.second.confirm") : t("setup.sign_in")}
        </Button>
        {second && (
          <Button
            look="quiet"
            icon="back"
            onClick={() => {
              setSecond(false);
              setCode("");
              enter.reset();
            }}
          >
            {t("setup.second.back")}
          </Button>
        )}
      </form>
      {!second && <p className={css.foot}>{t("setup.forgot")}</p>}
    </div>
  );
}
