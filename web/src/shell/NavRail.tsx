import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "@/ui/Icon";
import css from "./NavRail.module.css";
import { PAGES } from "./pages";
import { toggleRail, useRail } from "./rail";

export function NavRail() {
  const { t } = useTranslation();
  const narrow = useRail((rail) => rail.narrow);
  return (
    <nav className={css.rail} aria-label={t("shell.navigation")}>
      <div className={css.brand}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span className={css.words}>Domestique</span>
      </div>
      <ul className={css.list}>
        {PAGES.map((page) => (
          <li key={page.name} className={page.name === "import" ? css.apart : undefined}>
            <Link
              to={page.path}
              className={css.link}
              activeOptions={{ exact: page.path === "/" }}
              title={t(`shell.pages.${page.name}`)}
            >
              <Icon name={page.icon} />
              <span className={css.words}>{t(`shell.pages.${page.name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={`${css.link} ${css.fold}`}
        onClick={toggleRail}
        aria-pressed={narrow}
        title={t("shell.fold_rail")}
      >
        <Icon name="rail" />
        <span className={css.words}>{t("shell.fold_rail")}</span>
      </button>
    </nav>
  );
}
