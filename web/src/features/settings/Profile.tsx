import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { athleteQuery } from "@/api/queries";
import type { Athlete } from "@/api/types";
import { saveAthlete } from "@/shell/preferences";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Settings.module.css";
import { TimeZoneInput } from "./TimeZoneInput";

export function Profile() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(athleteQuery);
  return (
    <Card title={t("account.profile.title")}>
      {data ? (
        <ProfileForm athlete={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={260} />
      )}
    </Card>
  );
}

function ProfileForm({ athlete }: { athlete: Athlete }) {
  const { t } = useTranslation();
  const [name, setName] = useState(athlete.name);
  const [email, setEmail] = useState(athlete.email);
  const [password, setPassword] = useState("");
  const [timeZone, setTimeZone] = useState(athlete.time_zone);
  const [sex, setSex] = useState<string>(athlete.sex ?? "");
  const [year, setYear] = useState(athlete.birth_year?.toString() ?? "");
  const moving = email.trim() !== athlete.email;
  const save = useMutation({
    onSuccess: () => setPassword(""),
    mutationFn: () =>
      saveAthlete({
        name: name.trim(),
        ...(moving && { email: email.trim(), password }),
        time_zone: timeZone,
        sex: (sex || null) as Athlete["sex"],
        birth_year: year ? Number(year) : null,
      }),
  });
  const wrong = (field: string) => (save.error instanceof Problem ? save.error.field(field) : null);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className={css.pair}>
        <Field label={t("setup.name")} error={wrong("name")}>
          <TextInput
            required
            maxLength={100}
            value={name}
            autoComplete="name"
            onChange={(e) => setName(e.target.value)}
          />
        </Field>
        <Field label={t("setup.email")} error={wrong("email")}>
          <TextInput
            type="email"
            required
            value={email}
            autoComplete="email"
            onChange={(e) => setEmail(e.target.value)}
          />
        </Field>
        {moving && (
          <Field
            label={t("account.password.current")}
            hint={t("account.profile.email_proof")}
            error={wrong("password")}
          >
            <TextInput
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(e) => setPassword(e.target.value)}
            />
          </Field>
        )}
        <Field label={t("account.profile.sex")} hint={t("account.profile.sex_why")} error={wrong("sex")}>
          <SelectInput
            value={sex}
            onChange={setSex}
            choices={[
              { value: "", label: t("account.profile.unsaid") },
              { value: "female", label: t("account.profile.female") },
              { value: "male", label: t("account.profile.male") },
            ]}
          />
        </Field>
        <Field label={t("account.profile.birth_year")} hint={t("account.profile.why")} error={wrong("birth_year")}>
          <TextInput
            inputMode="numeric"
            pattern="(19|20)[0-9]{2}"
            value={year}
            onChange={(e) => setYear(e.target.value)}
          />
        </Field>
      </div>
      <TimeZoneInput value={timeZone} onChange={setTimeZone} error={wrong("time_zone")} />
      <ErrorNote error={save.error} />
      <div className={css.end}>
        <Button type="submit" look="primary" busy={save.isPending}>
          {t("shell.save")}
        </Button>
        <span role="status" className={css.saved}>
          {save.isSuccess && t("account.saved")}
        </span>
      </div>
    </form>
  );
}
