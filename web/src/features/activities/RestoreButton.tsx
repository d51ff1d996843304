import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ActivityRow } from "@/api/types";
import { Button } from "@/ui/Button";
import { restoreActivity } from "./changes";

export function RestoreButton({ activity }: { activity: ActivityRow }) {
  const { t } = useTranslation();
  const restore = useMutation({ mutationFn: () => restoreActivity(activity) });
  return (
    <Button look="quiet" icon="retry" busy={restore.isPending} onClick={() => restore.mutate()}>
      {t("activities.bin.restore")}
    </Button>
  );
}
