import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { plansChanged } from "@/api/planQueries";
import type { Plan } from "@/api/planTypes";
import { trouble } from "@/features/activities/changes";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field } from "@/ui/Field";
import { Menu } from "@/ui/Menu";
import { TextArea } from "@/ui/TextArea";
import { tell } from "@/ui/toasts";

const RenameDialog = lazy(() => import("./RenameDialog"));

/** What leaves the plan as it is: its words, a copy to take away, a template of it. */
export default function PlanMenu({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const [summing, setSumming] = useState(false);
  const keep = useMutation({
    mutationFn: () =>
      answer(api.POST("/api/v1/plan-templates", { body: { plan_id: plan.id, name: plan.name, description: "" } })),
    onSuccess: () => {
      tell(t("plan_page.templates.kept", { name: plan.name }));
      void plansChanged();
    },
    onError: trouble,
  });
  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label={t("plan_page.menu", { name: plan.name })} />}
        items={[
          { key: "rename", icon: "edit", label: t("plan_page.plans.rename"), run: () => setRenaming(true) },
          { key: "copy", icon: "copy", label: t("plan_page.summary.open"), run: () => setSumming(true) },
          {
            key: "json",
            icon: "download",
            label: t("plan_page.export_json"),
            run: () => {
              const link = document.createElement("a");
              link.href = `/api/v1/plans/${plan.id}/export?format=json`;
              link.download = "plan.json";
              link.click();
            },
          },
          { key: "template", icon: "library", label: t("plan_page.templates.keep"), run: () => keep.mutate() },
        ]}
      />
      <Suspense>{renaming && <RenameDialog plan={plan} onClose={() => setRenaming(false)} />}</Suspense>
      {summing && <SummaryDialog plan={plan} onClose={() => setSumming(false)} />}
    </>
  );
}

/** In words, ready to paste into a message or a chat. */
function SummaryDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const load = useMutation({
    mutationFn: () =>
      answer(
        api.GET("/api/v1/plans/{plan_id}/export", {
          params: { path: { plan_id: plan.id }, query: { format: "text" } },
          parseAs: "text",
        }),
      ),
  });
  const [asked, setAsked] = useState(false);
  if (!asked) {
    setAsked(true);
    load.mutate();
  }
  const copy = async () => {
    const area = document.querySelector<HTMLTextAreaElement>("[data-summary]");
    area?.select();
    if (!navigator.clipboard || !load.data) return;
    await navigator.clipboard.writeText(String(load.data));
    tell(t("shell.copied"));
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("plan_page.summary.title")}
      actions={
        <Button look="primary" icon="copy" disabled={!load.data} onClick={() => void copy()}>
          {t("plan_page.summary.copy")}
        </Button>
      }
    >
      <ErrorNote error={load.error} />
      <Field label={t("plan_page.summary.words")}>
        <TextArea readOnly rows={16} data-summary="" value={load.data === undefined ? "" : String(load.data)} />
      </Field>
    </Dialog>
  );
}
