import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/ui/Dialog";
import { Icon } from "@/ui/Icon";
import { PAGES, TAB_BAR } from "./pages";
import css from "./TabBar.module.css";

/** The pages that do not fit under a thumb. */
export default function AllPages({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={close} title={t("shell.all_pages")}>
      <ul className={css.all}>
        {PAGES.filter((page) => !TAB_BAR.includes(page.name)).map((page) => (
          <li key={page.name}>
            <Link to={page.path} className={css.row} onClick={close}>
              <Icon name={page.icon} />
              {t(`shell.pages.${page.name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
