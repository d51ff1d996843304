import { useTranslation } from "react-i18next";
import type { Delivery, Workout } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import css from "./Workouts.module.css";

export type There = "take_away" | "leave";

type Props = {
  workout: Workout;
  busy: There | null;
  error: unknown;
  onDelete: (there: There) => void;
  onClose: () => void;
};

/** Asked only for a workout that stands elsewhere: told where, the person says what becomes of it there. */
export default function DeleteDialog({ workout, busy, error, onDelete, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("workouts_page.remove.title")}
      note={t("workouts_page.remove.words")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button busy={busy === "leave"} disabled={busy !== null} onClick={() => onDelete("leave")}>
            {t("workouts_page.remove.here")}
          </Button>
          <Button
            look="danger"
            busy={busy === "take_away"}
            disabled={busy !== null}
            onClick={() => onDelete("take_away")}
          >
            {t("workouts_page.remove.both")}
          </Button>
        </>
      }
    >
      <ul className={css.places}>
        {workout.delivery.map((one) => (
          <Place key={one.connection_id} place={one} />
        ))}
      </ul>
      <ErrorNote error={error} />
    </Dialog>
  );
}

function Place({ place }: { place: Delivery }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <p className={css.name}>
        {place.name}
        {place.account && <span className={css.small}> {place.account}</span>}
      </p>
      {place.day && <p className={css.small}>{format.moment(`${place.day}T00:00:00Z`, { dateStyle: "full" }, 0)}</p>}
      {!place.deletes && <p className={css.small}>{t("workouts_page.remove.emptied", { name: place.name })}</p>}
    </li>
  );
}
