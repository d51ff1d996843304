import { Outlet } from "@tanstack/react-router";
import { LanguageMenu, ThemeMenu } from "@/shell/Switches";
import css from "./Doorstep.module.css";

export default function Doorstep() {
  return (
    <div className={css.step}>
      <header className={css.bar}>
        <span className={css.brand}>
          <img src="/icon.svg" alt="" width={26} height={26} />
          Domestique
        </span>
        <span className={css.switches}>
          <LanguageMenu />
          <ThemeMenu />
        </span>
      </header>
      <main className={css.main}>
        <Outlet />
      </main>
    </div>
  );
}
