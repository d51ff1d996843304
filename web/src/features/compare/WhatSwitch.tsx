import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Switch } from "@/ui/Switch";

type What = "activities" | "periods";

/** Two activities, or two periods. */
export function WhatSwitch({ value }: { value: What }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Switch
      label={t("compare.what")}
      choices={[
        { value: "activities", label: t("compare.activities") },
        { value: "periods", label: t("compare.periods.tab") },
      ]}
      value={value}
      onChange={(next) => void navigate({ to: next === "periods" ? "/compare/periods" : "/compare" })}
    />
  );
}
