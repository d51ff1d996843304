import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { conflictsQuery } from "@/features/rules/queries";
import { Icon } from "@/ui/Icon";
import css from "./Wizard.module.css";

/** Which of the chosen rules no plan can keep together, as far as that can be seen without planning. */
export function Clashing({ chosen }: { chosen: readonly string[] }) {
  const { i18n } = useTranslation();
  const { data } = useQuery(conflictsQuery([], i18n.language));
  return data?.items
    .filter((one) => one.serious && one.ids.every((id) => chosen.includes(id)))
    .map((one) => (
      <p key={one.sentence} className={css.foreseen} role="alert">
        <Icon name="warning" size={14} /> {one.sentence}
      </p>
    ));
}
