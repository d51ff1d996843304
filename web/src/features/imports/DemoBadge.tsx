import { useTranslation } from "react-i18next";
import { Badge } from "@/ui/Badge";

/** Beside whatever is the demo athlete's: made up, and nobody's own. */
export function DemoBadge() {
  const { t } = useTranslation();
  return <Badge tone="warn">{t("imports.demo.badge")}</Badge>;
}
