import { useTranslation } from "react-i18next";
import { Badge } from "@/ui/Badge";
import type { Climb } from "./queries";

export function CategoryBadge({ category }: { category: NonNullable<Climb["category"]> }) {
  const { t } = useTranslation();
  return <Badge>{category === "HC" ? t("routes.climbs.hc") : t("routes.climbs.cat", { category })}</Badge>;
}
