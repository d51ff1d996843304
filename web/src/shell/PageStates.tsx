import { Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonLook } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";

export function PageWait() {
  const { t } = useTranslation();
  return <SkeletonRows rows={6} height={56} label={t("shell.loading")} />;
}

export function PageError({ error }: { error: unknown }) {
  const router = useRouter();
  return <ErrorState error={error} onRetry={() => void router.invalidate()} />;
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t("shell.not_found.title")}>
      <EmptyState
        icon="search"
        title={t("shell.not_found.words")}
        actions={
          <Link to="/" className={buttonLook.primary}>
            {t("shell.not_found.home")}
          </Link>
        }
      />
    </Page>
  );
}
