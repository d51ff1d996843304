import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { onSignedOut } from "@/api/client";
import { listen } from "@/api/live";
import { meQuery, queries } from "@/api/queries";
import { DropAnywhere } from "@/features/imports/DropAnywhere";
import { useHotkeys } from "./hotkeys";
import { NavRail } from "./NavRail";
import { useOverlays } from "./overlays";
import css from "./Shell.module.css";
import { TabBar } from "./TabBar";
import { TopBar } from "./TopBar";

const Palette = lazy(() => import("./Palette"));
const DemoBanner = lazy(() =>
  import("@/features/imports/DemoBanner").then((module) => ({ default: module.DemoBanner })),
);
const HelpSheet = lazy(() => import("./HelpSheet"));

export function Shell() {
  const { t } = useTranslation();
  const overlay = useOverlays((overlays) => overlays.shown);
  useHotkeys();
  useDoor();
  const main = useFocusOnNewPage();
  useEffect(() => listen(queries), []);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t("shell.skip")}
      </a>
      <NavRail />
      <div className={css.column}>
        <TopBar />
        <Suspense>
          <DemoBanner />
        </Suspense>
        <main id="main" ref={main} tabIndex={-1} className={css.main}>
          <Outlet />
        </main>
      </div>
      <TabBar />
      <Suspense>
        {overlay === "palette" && <Palette />}
        {overlay === "help" && <HelpSheet />}
      </Suspense>
      <DropAnywhere />
    </div>
  );
}

/** A session that ends while the page is open leads to the door, and back here afterwards. */
function useDoor() {
  const navigate = useNavigate();
  useEffect(
    () =>
      onSignedOut(() => {
        queries.setQueryData(meQuery.queryKey, null);
        void navigate({ to: "/sign-in", search: { next: location.pathname + location.search } });
      }),
    [navigate],
  );
}

/** What a page load does for a screen reader, done for a page change. */
function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
}
