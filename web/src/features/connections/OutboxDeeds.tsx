import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { connectionsQuery, queries } from "@/api/queries";
import type { OutboxItem } from "@/api/types";
import { Button, buttonLook } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import type { IconName } from "@/ui/Icon";
import { tell } from "@/ui/toasts";
import { deedLabel, offered } from "./telling";

const ICONS: Partial<Record<OutboxItem["can"][number], IconName>> = { retry: "retry", undo: "undo" };

type Props = { item: Pick<OutboxItem, "id" | "can" | "deed" | "trouble">; connectionId: string };

/** What can still be done about one thing that goes or went out, or where to go for it. */
export function OutboxDeeds({ item, connectionId }: Props) {
  const { t } = useTranslation();
  const there = useQuery(connectionsQuery).data?.items.find((one) => one.id === connectionId);
  const can = offered(item.can, there);
  const act = useMutation({
    mutationFn: (deed: OutboxItem["can"][number]) => {
      const path = { item_id: item.id };
      if (deed === "retry") return answer(api.POST("/api/v1/outbox/{item_id}/retry", { params: { path } }));
      if (deed === "cancel") return answer(api.POST("/api/v1/outbox/{item_id}/cancel", { params: { path } }));
      if (deed === "undo") return answer(api.POST("/api/v1/outbox/{item_id}/undo", { params: { path } }));
      return answer(api.POST("/api/v1/outbox/{item_id}/{choice}", { params: { path: { ...path, choice: deed } } }));
    },
    onSuccess: (_, deed) => deed === "retry" && tell(t("connections_page.sending.trying")),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["outbox"] });
      void queries.invalidateQueries({ queryKey: ["uploads"] });
    },
  });
  return (
    <>
      {can.length < item.can.length && (
        <Link to="/connections" className={buttonLook.plain}>
          {t("connections_page.sending.to_account")}
        </Link>
      )}
      {can.map((deed) => (
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
