import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { tell } from "@/ui/toasts";
import { openWorkoutFile, WORKOUT_FILES } from "./opening";
import css from "./Workouts.module.css";

/** A file is chosen here, or dropped anywhere on the page (imports/DropAnywhere), and shown before it is kept. */
export function OpenFile() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const open = useMutation({
    mutationFn: openWorkoutFile,
    onSuccess: (found) => {
      for (const loss of found.losses) tell(loss);
      if (found.workout) void navigate({ to: "/workouts/new", search: { from: "file" } });
    },
  });
  return (
    <div className={css.stack}>
      <div className={css.buttons}>
        <Button icon="import" busy={open.isPending} onClick={() => input.current?.click()}>
          {t("workouts_page.files.open")}
        </Button>
        <span className={css.small}>{t("workouts_page.files.open_words")}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={WORKOUT_FILES}
        aria-label={t("workouts_page.files.open")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) open.mutate(file);
          event.target.value = "";
        }}
      />
      <ErrorNote error={open.error} />
      {open.data && open.data.problems.length > 0 && (
        <ul className={css.short} role="alert">
          {open.data.problems.map((one) => (
            <li key={`${one.line} ${one.code}`}>
              {t("workouts_page.files.row", { line: one.line })} {one.sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
