import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/ui/Icon";
import { PAGES, TAB_BAR } from "./pages";
import css from "./TabBar.module.css";

const AllPages = lazy(() => import("./AllPages"));

export function TabBar() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <nav className={css.bar} aria-label={t("shell.navigation")}>
      {PAGES.filter((page) => TAB_BAR.includes(page.name)).map((page) => (
        <Link key={page.name} to={page.path} className={css.tab} activeOptions={{ exact: page.path === "/" }}>
          <Icon name={page.icon} size={20} />
          {t(`shell.pages.${page.name}`)}
        </Link>
      ))}
      <button type="button" className={css.tab} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="more" size={20} />
        {t("shell.more")}
      </button>
      {open && (
        <Suspense>
          <AllPages close={() => setOpen(false)} />
        </Suspense>
      )}
    </nav>
  );
}
