import { useTranslation } from "react-i18next";
import type { Edited } from "@/api/planTypes";
import { ErrorNote } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import css from "./ItemDialog.module.css";

type Props = { edited: Pick<Edited, "verdict" | "worse"> | undefined; error: unknown; waiting: boolean };

/** The checker's answer to what is not kept yet: what it breaks first, and apart from it what was broken already, by the
 * plan itself or by days that passed otherwise than planned. */
export function VerdictNote({ edited, error, waiting }: Props) {
  const { t } = useTranslation();
  if (error) return <ErrorNote error={error} />;
  if (!edited)
    return (
      <p className={css.answer} role="status">
        {waiting ? t("plan_page.checking") : t("plan_page.unchanged")}
      </p>
    );
  const { violations, judged } = edited.verdict;
  const { worse } = edited;
  const known = new Set(worse.map(key));
  const before = violations.filter((one) => !known.has(key(one)));
  const already = before.filter((one) => !one.because);
  const aside = before.filter((one) => one.because);
  const tone = worse.length > 0 ? "bad" : already.length > 0 ? "warn" : "good";
  const short = judged.filter((one) => one.state === "short");
  if (violations.length === 0)
    return (
      <div className={css.answer} data-tone="good" role="status">
        <Icon name="check" size={16} />
        <div>
          <p>{t("plan_page.certificate.kept", { count: judged.length })}</p>
          {short.length > 0 && (
            <details>
              <summary>{t("plan_page.certificate.short", { count: short.length })}</summary>
              <ul>
                {short.map((one) => (
                  <li key={one.rule_id}>{one.sentence}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    );
  return (
    <div className={css.answer} data-tone={tone} role="status">
      <Icon name={tone === "good" ? "check" : "warning"} size={16} />
      <div>
        {worse.length > 0 ? (
          <>
            <p>{t("plan_page.certificate.broken", { count: worse.length })}</p>
            <Places places={worse} />
          </>
        ) : (
          <p>{t("plan_page.breaks_nothing")}</p>
        )}
        {already.length > 0 && (
          <details>
            <summary>{t("plan_page.broken_already", { count: already.length })}</summary>
            <Places places={already} />
          </details>
        )}
        {aside.length > 0 && (
          <details>
            <summary>{t("plan_page.broken_aside", { count: aside.length })}</summary>
            <p>{t("plan_page.broken_aside_words")}</p>
            <Places places={aside} />
          </details>
        )}
      </div>
    </div>
  );
}

type Place = Edited["worse"][number];
const key = (one: Place) => `${one.first} ${one.sentence}`;

const Places = ({ places }: { places: readonly Place[] }) => (
  <ul>
    {places.map((one) => (
      <li key={key(one)}>
        {one.sentence}
        {one.because && <p>{one.because}</p>}
      </li>
    ))}
  </ul>
);
