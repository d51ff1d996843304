import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "@/api/live";
import { IconButton } from "@/ui/Button";
import { COMMAND, Kbd } from "@/ui/Kbd";
import { useOverlays } from "./overlays";
import css from "./TopBar.module.css";

const TopMenus = lazy(() => import("./TopMenus"));

export function TopBar() {
  const { t } = useTranslation();
  const open = useOverlays((overlays) => overlays.open);
  return (
    <header className={css.bar}>
      <LiveDot />
      <span className={css.gap} />
      <button type="button" className={css.search} onClick={() => open("palette")}>
        <span>{t("shell.palette.open")}</span>
        <Kbd keys={[COMMAND, "K"]} />
      </button>
      <span className={css.phone}>
        <IconButton icon="search" label={t("shell.palette.open")} onClick={() => open("palette")} />
      </span>
      <span className={css.menus}>
        <Suspense>
          <TopMenus />
        </Suspense>
      </span>
    </header>
  );
}

function LiveDot() {
  const { t } = useTranslation();
  const state = useLive((live) => live.state);
  return (
    <span className={css.live} data-state={state} role="status">
      <span className={css.dot} aria-hidden="true" />
      <span>{t(`shell.live.${state}`)}</span>
    </span>
  );
}
