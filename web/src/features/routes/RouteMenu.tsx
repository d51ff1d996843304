import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { deleteRoute } from "./changes";
import { EditRoute } from "./EditRoute";
import type { Route } from "./queries";

export default function RouteMenu({ route }: { route: Route }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  // The page is left first: it would ask again for what is no longer there.
  const remove = async () => {
    await navigate({ to: "/routes", search: { sort: "created" } });
    await deleteRoute(route);
  };
  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label={t("routes.menu", { name: route.name })} />}
        items={[
          { key: "edit", icon: "edit", label: t("routes.edit.action"), run: () => setEditing(true) },
          {
            key: "export",
            icon: "download",
            label: t("routes.export"),
            run: () => location.assign(`/api/v1/routes/${route.id}/export.gpx`),
          },
          "line",
          { key: "delete", icon: "trash", danger: true, label: t("routes.delete"), run: () => void remove() },
        ]}
      />
      {editing && <EditRoute route={route} onClose={() => setEditing(false)} />}
    </>
  );
}
