import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { addRoutes } from "./changes";
import css from "./Routes.module.css";

const ACCEPTED = ".gpx,.tcx,.fit,.gz,.GPX,.TCX,.FIT,.GZ";

/** Files are chosen here or dropped anywhere on the page (imports/DropAnywhere). One new route is opened at once. */
export function AddRoutes() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const add = useMutation({
    mutationFn: addRoutes,
    onSuccess: ([first, ...others]) => {
      if (first && others.length === 0) void navigate({ to: "/routes/$id", params: { id: first } });
    },
  });
  return (
    <div className={css.drop}>
      <div className={css.dropWords}>
        <p className={css.dropTitle}>{t("routes.drop.title")}</p>
        <p className={css.small}>{t("routes.drop.words")}</p>
      </div>
      <Button icon="plus" look="primary" busy={add.isPending} onClick={() => input.current?.click()}>
        {t(add.isPending ? "routes.adding" : "routes.add")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={t("routes.add")}
        onChange={(event) => {
          add.mutate([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
