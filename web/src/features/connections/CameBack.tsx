import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Service } from "@/api/types";
import { Icon } from "@/ui/Icon";
import { tell } from "@/ui/toasts";
import css from "./Connections.module.css";

const WHY = ["sign_in_refused", "scope_missing", "sign_in_over", "bad_credentials"] as const;

/** What came of a visit to a service's own sign-in page. */
export function CameBack({ services }: { services: readonly Service[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { connected, refused, service = "" } = useSearch({ from: "/inside/connections" });
  useEffect(() => {
    if (!connected) return;
    tell(t("connections_page.connected"));
    void navigate({ to: "/connections", search: {}, replace: true });
  }, [connected, navigate, t]);
  if (!refused) return null;
  const known = WHY.find((one) => one === refused);
  const name = services.find((one) => one.slug === service)?.vendor ?? service;
  return (
    <div className={css.refused} role="alert">
      <Icon name="warning" size={16} />
      <div>
        <h2 className={css.title}>{t("connections_page.refused.title")}</h2>
        <p>
          {known
            ? t(`connections_page.refused.why.${known}`, { name })
            : t("connections_page.refused.words", { name, code: refused })}
        </p>
      </div>
    </div>
  );
}
