import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Badge, type Tone } from "@/ui/Badge";
import { CheckInput } from "@/ui/Field";
import { Icon } from "@/ui/Icon";
import { Switch } from "@/ui/Switch";
import { Clashes } from "./Clashes";
import { conflictsQuery } from "./queries";
import css from "./Rules.module.css";
import type { Parsed, Proposed } from "./types";

type Props = {
  read: Parsed;
  left: ReadonlySet<number>;
  softened: ReadonlyMap<number, boolean>;
  onLeave: (index: number, leave: boolean) => void;
  onSoften: (index: number, soft: boolean) => void;
};

/** What was understood, what was not and what could be said instead, and what it does to the plan. */
export function Understood({ read, left, softened, onLeave, onSoften }: Props) {
  const { t, i18n } = useTranslation();
  const told = read.proposed.filter((_, index) => !left.has(index)).map((one) => one.rule);
  const conflicts = useQuery({ ...conflictsQuery(told, i18n.language), enabled: told.length > 0 });
  return (
    <>
      {read.proposed.length > 0 && (
        <ol className={css.proposed}>
          {read.proposed.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list comes whole and in order
            <li key={index}>
              <CheckInput
                label={one.sentence}
                checked={!left.has(index)}
                onChange={(taken) => onLeave(index, !taken)}
              />
              <div className={css.about}>
                <HowSure proposed={one} />
                {one.rule.kind !== "preference" && (
                  <Switch
                    label={t("rules_page.strength.label")}
                    value={(softened.get(index) ?? one.rule.strength !== "hard") ? "soft" : "hard"}
                    choices={[
                      { value: "hard", label: t("rules_page.strength.hard") },
                      { value: "soft", label: t("rules_page.strength.soft") },
                    ]}
                    onChange={(next) => onSoften(index, next === "soft")}
                  />
                )}
              </div>
              {one.notes.map((note) => (
                <p key={note} className={css.small}>
                  {note}
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
      {read.not_understood.map((one) => (
        <div key={one.start} className={css.unclear} role="note">
          <p>
            <Icon name="warning" size={14} /> {t("rules_page.words.unclear", { text: one.text })}
          </p>
          {one.suggestions.length > 0 && (
            <ul>
              {one.suggestions.map((suggestion) => (
                <li key={suggestion}>{suggestion}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {read.proposed.length === 0 && read.not_understood.length === 0 && (
        <p className={css.small}>{t("rules_page.words.no_rule")}</p>
      )}
      <Clashes found={(conflicts.data?.items ?? []).filter((one) => one.ids.some((id) => id.startsWith("new-")))} />
      {read.effect && <p className={css.small}>{read.effect.sentence}</p>}
    </>
  );
}

const SURE = 0.85;
const LIKELY = 0.6;

function HowSure({ proposed }: { proposed: Proposed }) {
  const { t } = useTranslation();
  const { confidence } = proposed;
  const [tone, word]: [Tone, "sure" | "likely" | "unsure"] =
    confidence >= SURE ? ["good", "sure"] : confidence >= LIKELY ? ["neutral", "likely"] : ["warn", "unsure"];
  return <Badge tone={tone}>{t(`rules_page.confidence.${word}`)}</Badge>;
}
