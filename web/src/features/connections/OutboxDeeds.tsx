import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { OutboxItem } from "@/api/types";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import type { IconName } from "@/ui/Icon";
import { deedLabel } from "./telling";

const ICONS: Partial<Record<OutboxItem["can"][number], IconName>> = { retry: "retry", undo: "undo" };

/** What can still be done about one thing that goes or went out. */
export function OutboxDeeds({ item }: { item: Pick<OutboxItem, "id" | "can" | "deed" | "trouble"> }) {
  const { t } = useTranslation();
  const act = useMutation({
    mutationFn: (deed: OutboxItem["can"][number]) => {
      const path = { item_id: item.id };
      if (deed === "retry") return answer(api.POST("/api/v1/outbox/{item_id}/retry", { params: { path } }));
      if (deed === "cancel") return answer(api.POST("/api/v1/outbox/{item_id}/cancel", { params: { path } }));
      if (deed === "undo") return answer(api.POST("/api/v1/outbox/{item_id}/undo", { params: { path } }));
      return answer(api.POST("/api/v1/outbox/{item_id}/{choice}", { params: { path: { ...path, choice: deed } } }));
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["outbox"] });
      void queries.invalidateQueries({ queryKey: ["uploads"] });
    },
  });
  return (
    <>
      {item.can.map((deed) => (
        <Button
          key={deed}
          icon={ICONS[deed]}
          busy={act.isPending && act.variables === deed}
          onClick={() => act.mutate(deed)}
        >
          {t(`connections_page.sending.${deedLabel(deed, item)}`)}
        </Button>
      ))}
      <ErrorNote error={act.error} />
    </>
  );
}
