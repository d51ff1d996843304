import { useTranslation } from "react-i18next";
import { Dialog } from "@/ui/Dialog";
import { COMMAND, Kbd } from "@/ui/Kbd";
import css from "./HelpSheet.module.css";
import { useOverlays } from "./overlays";
import { PAGES } from "./pages";

export default function HelpSheet() {
  const { t } = useTranslation();
  const { shown, close } = useOverlays();
  const rows = (entries: readonly (readonly [string, readonly string[]])[]) =>
    entries.map(([words, keys]) => (
      <div key={words} className={css.row}>
        <dt>{words}</dt>
        <dd>
          <Kbd keys={keys} />
        </dd>
      </div>
    ));
  return (
    <Dialog open={shown === "help"} onClose={close} title={t("shell.help.title")} wide>
      <div className={css.columns}>
        <section>
          <h3>{t("shell.help.go")}</h3>
          <dl>{rows(PAGES.map((page) => [t(`shell.pages.${page.name}`), ["G", page.key.toUpperCase()]]))}</dl>
        </section>
        <section>
          <h3>{t("shell.help.anywhere")}</h3>
          <dl>
            {rows([
              [t("shell.help.palette"), [COMMAND, "K"]],
              [t("shell.help.this"), ["?"]],
              [t("shell.help.close"), ["Esc"]],
            ])}
          </dl>
          <h3>{t("shell.help.lists")}</h3>
          <dl>
            {rows([
              [t("shell.help.rows"), ["J", "K"]],
              [t("shell.help.open_row"), ["Enter"]],
            ])}
          </dl>
          <h3>{t("shell.help.charts")}</h3>
          <dl>
            {rows([
              [t("shell.help.chart_cursor"), ["←", "→"]],
              [t("shell.help.chart_select"), ["Shift", "←", "→"]],
              [t("shell.help.chart_zoom"), ["+", "−"]],
              [t("shell.help.chart_pan"), ["PgUp", "PgDn"]],
              [t("shell.help.chart_reset"), ["0"]],
              [t("shell.help.chart_wheel"), [COMMAND, t("shell.help.wheel")]],
            ])}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
