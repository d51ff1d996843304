import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api, keepCsrf } from "@/api/client";
import { queries } from "@/api/queries";
import { Button } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { useOverlays } from "./overlays";
import { LanguageMenu, ThemeMenu } from "./Switches";
import { useMe } from "./session";
import css from "./TopBar.module.css";

/** Loaded after the page itself: menus bring their own machinery and nobody opens one in the first instant. */
export default function TopMenus() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const open = useOverlays((overlays) => overlays.open);
  const leave = async () => {
    await answer(api.POST("/api/v1/auth/logout"));
    keepCsrf(null);
    queries.clear();
    sessionStorage.clear();
    await navigate({ to: "/sign-in" });
  };
  return (
    <>
      <LanguageMenu />
      <ThemeMenu />
      <Menu
        trigger={
          <Button look="quiet" icon="user" aria-label={t("shell.account_menu", { name: me?.name ?? "" })}>
            <span className={css.name}>{me?.name}</span>
          </Button>
        }
        items={[
          {
            key: "settings",
            icon: "settings",
            label: t("shell.pages.settings"),
            run: () => void navigate({ to: "/settings" }),
          },
          { key: "help", icon: "keyboard", label: t("shell.help.title"), run: () => open("help") },
          "line",
          { key: "leave", icon: "logout", label: t("shell.sign_out"), run: () => void leave() },
        ]}
      />
    </>
  );
}
