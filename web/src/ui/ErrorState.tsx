import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { Button } from "./Button";
import { CopyText } from "./CopyText";
import { Icon } from "./Icon";
import css from "./States.module.css";

/** What happened, what to do next, and a number to quote: never a bare "something went wrong". */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error, t);
  return (
    <div className={css.state} role="alert">
      <span className={`${css.badge} ${css.bad}`}>
        <Icon name="warning" size={22} />
      </span>
      <h2 className={css.title}>{problem.detail}</h2>
      {problem.next && <p className={css.words}>{problem.next}</p>}
      {onRetry && (
        <div className={css.actions}>
          <Button icon="retry" onClick={onRetry}>
            {t("shell.retry")}
          </Button>
        </div>
      )}
      {problem.requestId && (
        <p className={css.id}>
          {t("shell.request_id")} <CopyText text={problem.requestId} label={t("shell.copy_request_id")} />
        </p>
      )}
    </div>
  );
}

/** Somebody else is away or asks for a pause, which the words say; there is nothing to look up here. */
const ELSEWHERE: readonly (number | null)[] = [502, 503];

/** The same in one block, beside the form that caused it. */
export function ErrorNote({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = asProblem(error, t);
  return (
    <div className={css.note} role="alert">
      <Icon name="warning" size={16} />
      <div>
        <p>
          {problem.detail} {problem.next}
        </p>
        {problem.status !== null &&
          problem.status >= 500 &&
          !ELSEWHERE.includes(problem.status) &&
          problem.requestId && (
            <p className={css.id}>
              {t("shell.request_id")} <CopyText text={problem.requestId} label={t("shell.copy_request_id")} />
            </p>
          )}
      </div>
    </div>
  );
}
