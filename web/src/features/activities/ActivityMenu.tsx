import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityRow } from "@/api/types";
import { IconButton } from "@/ui/Button";
import { Menu, type MenuItem } from "@/ui/Menu";
import { deleteActivity } from "./changes";
import { activityName } from "./naming";
import { RenameDialog } from "./RenameDialog";

type Props = { activity: ActivityRow; leave?: () => Promise<void>; more?: readonly MenuItem[] };

export default function ActivityMenu({ activity, leave, more = [] }: Props) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  // A page of its own is left first: it would ask again for what is no longer there.
  const remove = async () => {
    await leave?.();
    await deleteActivity(activity);
  };
  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label={t("activities.menu", { name: activityName(activity, t) })} />}
        items={[
          { key: "rename", icon: "edit", label: t("activities.rename.title"), run: () => setRenaming(true) },
          {
            key: "download",
            icon: "download",
            label: t("activities.download"),
            run: () => location.assign(`/api/v1/activities/${activity.id}/fit`),
          },
          ...more,
          "line",
          { key: "delete", icon: "trash", danger: true, label: t("activities.delete"), run: () => void remove() },
        ]}
      />
      {renaming && <RenameDialog activity={activity} onClose={() => setRenaming(false)} />}
    </>
  );
}
