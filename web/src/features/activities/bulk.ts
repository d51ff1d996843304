import i18next from "i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { components } from "@/api/schema";
import { offerUndo, tell, withdraw } from "@/ui/toasts";
import { stale, undoChange } from "./changes";
import type { ActivityFilter } from "./search";
import { clearSelection, useSelection } from "./selection";

type Shapes = components["schemas"];
type Which = Pick<Shapes["BulkEditWish"], "ids" | "filter">;

/** Which activities a change of many meets is known to the server alone; it also refuses to undo what is stale. */
const withdrawSingle = () => withdraw("activity");

/** These rows, or whatever the filter finds: the server decides which those are, not what happens to be loaded here. */
export function chosenOnes({ deleted: _, ...conditions }: ActivityFilter): Which {
  const { ids, everything } = useSelection.getState();
  return everything ? { filter: { sport: [], tag: [], has: [], ...conditions } } : { ids: [...ids] };
}

export async function bulkEdit(which: Which, edit: Partial<Shapes["EditWish"]>) {
  const body = { ...which, edit: { add_tags: [], remove_tags: [], ...edit } };
  withdrawSingle();
  const done = await answer(api.POST("/api/v1/activities/bulk-edit", { body }));
  finished(i18next.t("activities.bulk.changed", { count: done.count }), done.change_id);
}

export async function bulkDelete(which: Which) {
  withdrawSingle();
  const done = await answer(api.POST("/api/v1/activities/bulk-delete", { body: which }));
  finished(i18next.t("activities.bulk.deleted", { count: done.count }), done.change_id);
}

/** Without a change there was nothing to do, and nothing to undo. */
function finished(words: string, change: string | null) {
  clearSelection();
  void refresh();
  if (change) offerUndo(words, i18next.t("shell.undo"), () => void undoChange(change), [`change/${change}`]);
  else tell(words);
}

const refresh = async () => {
  const others = [["tags"], ["gear"], ["activity"]];
  await Promise.all([stale(), ...others.map((queryKey) => queries.invalidateQueries({ queryKey }))]);
};
