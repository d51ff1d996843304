import { type ComponentProps, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/ui/Button";
import { activityName } from "./naming";

const Menu = lazy(() => import("./ActivityMenu"));

/** Menus come after the page: the button stands there meanwhile, so that nothing moves. */
export function ActivityMenu(props: ComponentProps<typeof Menu>) {
  const { t } = useTranslation();
  const label = t("activities.menu", { name: activityName(props.activity, t) });
  return (
    <Suspense fallback={<IconButton icon="more" label={label} disabled />}>
      <Menu {...props} />
    </Suspense>
  );
}
