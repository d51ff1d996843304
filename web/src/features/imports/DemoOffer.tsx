import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import css from "./Imports.module.css";

/** For looking around before bringing one's own. It says that the person is made up before anything is made. */
export function DemoOffer() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/demo")),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["jobs"] });
      void navigate({ to: "/import" });
    },
  });
  return (
    <div className={css.demo}>
      <p>{t("imports.demo.offer")}</p>
      <Button busy={make.isPending} onClick={() => make.mutate()}>
        {t("imports.demo.make")}
      </Button>
      <ErrorNote error={make.error} />
    </div>
  );
}
