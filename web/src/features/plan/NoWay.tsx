import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Proposals } from "@/api/planTypes";
import { IconButton } from "@/ui/Button";
import css from "./ItemDialog.module.css";

const RuleEditor = lazy(() => import("@/features/rules/RuleEditor"));

type InTheWay = NonNullable<Proposals["clash"]>[number];
type Props = { offers: Proposals | undefined; onChanged: () => void };

/** Why there is nothing to offer, and the rules in the way where that is why: each can be changed here. */
export function NoWay({ offers, onChanged }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<InTheWay | null>(null);
  if (offers?.items.length !== 0) return null;
  const clash = offers.clash ?? [];
  return (
    <div className={css.answer} role="status">
      <div>
        <p>{offers.sentence}</p>
        <ul>
          {clash.map((rule) => (
            <li key={rule.sentence}>
              {rule.sentence}{" "}
              {rule.id && (
                <IconButton
                  icon="edit"
                  label={t("rules_page.edit_named", { sentence: rule.sentence })}
                  onClick={() => setEditing(rule)}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      <Suspense>
        {editing && (
          <RuleEditor
            id={editing.id}
            sentence={editing.sentence}
            onClose={() => setEditing(null)}
            onSaved={onChanged}
          />
        )}
      </Suspense>
    </div>
  );
}
