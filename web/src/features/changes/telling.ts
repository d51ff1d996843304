import type { TFunction } from "i18next";
import type { components } from "@/api/schema";
import { activityName } from "@/features/activities/naming";

export type Change = components["schemas"]["ChangeShape"];

const FIELDS = [
  "name",
  "sport",
  "notes",
  "rpe",
  "feel",
  "tags",
  "gear_id",
  "start",
  "elapsed_s",
  "distance_m",
  "ascent_m",
  "avg_hr_bpm",
  "add_tags",
  "remove_tags",
] as const;

const text = (value: unknown) => (typeof value === "string" ? value : null);

/** The one activity it is about, where it is about one. */
export const about = ({ what }: Change) => text(what.activity_id);

function named({ what, count }: Change, prefix: "" | "other_", t: TFunction): string {
  const sport = text(what[`${prefix}sport`]);
  const name = text(what[`${prefix}name`]);
  if (name || sport) return `“${activityName({ name, sport: (sport ?? "other") as "other" }, t)}”`;
  return t("changes.many", { count });
}

/** What was done, in a line. `kinds`: the names of corrections by slug. */
export function told(change: Change, kinds: ReadonlyMap<string, string>, t: TFunction): string {
  const what = named(change, "", t);
  switch (change.kind) {
    case "merge":
      return t(change.automatic ? "changes.kind.twins" : "changes.kind.merge", {
        what,
        other: named(change, "other_", t),
      });
    case "split":
      return t("changes.kind.split", { what, count: change.count });
    case "correct": {
      const slug = text(change.what.slug) ?? "";
      return t("changes.kind.correct", { what, how: kinds.get(slug) ?? slug });
    }
    case "delete":
      return t(text(change.what.gone_at) ? "changes.kind.gone" : "changes.kind.delete", { what });
    case "restore":
    case "unmerge":
    case "intervals":
    case "delete_workout":
      return t(`changes.kind.${change.kind}`, { what });
    default:
      return t("changes.kind.edit", { what });
  }
}

/** The names of the fields an edit was about. */
export function fieldsOf({ kind, what }: Change, t: TFunction): string[] {
  if (kind !== "edit") return [];
  const listed = Array.isArray(what.fields) ? what.fields : Object.keys(what);
  return FIELDS.filter((field) => listed.includes(field)).flatMap((field) =>
    field === "name" && !Array.isArray(what.fields) ? [] : t(`changes.field.${field}`),
  );
}
