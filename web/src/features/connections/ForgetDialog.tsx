import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Connection } from "@/api/types";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { tell } from "@/ui/toasts";

/** Asked, because a forgotten sign-in cannot be undone: it would have to be kept for that. */
export default function ForgetDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useTranslation();
  const forget = useMutation({
    mutationFn: () =>
      answer(api.DELETE("/api/v1/connections/{connection_id}", { params: { path: { connection_id: connection.id } } })),
    onSuccess: () => {
      onClose();
      tell(t("connections_page.forgotten", { name: connection.name }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["connections"] }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("connections_page.forget_title", {
        name: [connection.name, connection.account.name].filter(Boolean).join(", "),
      })}
      note={t("connections_page.forget_words")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="danger" busy={forget.isPending} onClick={() => forget.mutate()}>
            {t("connections_page.forget_yes")}
          </Button>
        </>
      }
    >
      <ErrorNote error={forget.error} />
    </Dialog>
  );
}
