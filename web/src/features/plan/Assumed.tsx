import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import css from "./Plan.module.css";

/** Of whom nothing is known something has to be assumed; it says what, and how that ends. */
export default function Assumed({ minutes }: { minutes: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={css.resting} role="note">
      <p>
        {t("plan_page.assumed.words", { hours: format.hours(minutes * 60) })} {t("plan_page.assumed.next")}
      </p>
      <Link to="/import">{t("plan_page.assumed.import")}</Link>
    </div>
  );
}
