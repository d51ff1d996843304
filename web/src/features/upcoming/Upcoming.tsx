import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PAGES, type UPCOMING } from "@/shell/pages";
import { buttonLook } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { Page } from "@/ui/Page";
import css from "./Upcoming.module.css";

/** Says what will be here; shows nothing that could be taken for the athlete's own numbers. */
export function Upcoming({ name }: { name: (typeof UPCOMING)[number] }) {
  const { t } = useTranslation();
  const icon = PAGES.find((page) => page.name === name)?.icon ?? "info";
  return (
    <Page title={t(`shell.pages.${name}`)}>
      <div className={css.frame}>
        <EmptyState
          icon={icon}
          title={t(`shell.upcoming.${name}.title`)}
          actions={
            <Link to="/activities" className={buttonLook.plain}>
              {t("shell.upcoming.meanwhile")}
            </Link>
          }
        >
          <p>{t(`shell.upcoming.${name}.words`)}</p>
          <p>{t("shell.upcoming.not_yet")}</p>
        </EmptyState>
      </div>
    </Page>
  );
}
