import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import { NewPasswordField } from "@/features/door/PasswordField";
import { useMe } from "@/shell/session";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import css from "./Settings.module.css";

export function PasswordCard() {
  const { t } = useTranslation();
  const me = useMe();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/auth/password", { body: { current, new: next } })),
    onSuccess: () => {
      setCurrent("");
      setNext("");
      return queries.invalidateQueries({ queryKey: ["sessions"] });
    },
  });
  return (
    <Card title={t("account.password.title")}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <input type="email" autoComplete="username" value={me?.email ?? ""} readOnly hidden />
        <div className={css.pair}>
          <Field label={t("account.password.current")}>
            <TextInput
              type="password"
              autoComplete="current-password"
              required
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          </Field>
          <NewPasswordField
            label={t("account.password.next")}
            value={next}
            onChange={setNext}
            about={[me?.name ?? "", me?.email.split("@")[0] ?? ""]}
          />
        </div>
        <ErrorNote error={change.error} />
        <div className={css.end}>
          <Button type="submit" look="primary" busy={change.isPending}>
            {t("account.password.change")}
          </Button>
          <span role="status" className={css.saved}>
            {change.isSuccess && t("account.password.changed")}
          </span>
        </div>
      </form>
    </Card>
  );
}
