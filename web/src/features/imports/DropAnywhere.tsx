import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/client";
import { Icon } from "@/ui/Icon";
import { tell } from "@/ui/toasts";
import css from "./DropAnywhere.module.css";
import { filesIn } from "./dropped";
import { sendFiles } from "./pickFiles";

const PLACES = ["routes", "workouts"] as const;
const TITLES = {
  routes: "routes.drop.here",
  workouts: "workouts_page.files.drop",
  activities: "imports.drop.here",
} as const;
const WORDS = {
  routes: "routes.drop.words",
  workouts: "workouts_page.files.open_words",
  activities: "imports.drop.kinds",
} as const;

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

async function sendRoutes(files: readonly File[], navigate: ReturnType<typeof useNavigate>) {
  const { addRoutes } = await import("../routes/changes");
  const [first, ...others] = await addRoutes(files);
  if (first && others.length === 0) void navigate({ to: "/routes/$id", params: { id: first } });
}

async function openWorkout(files: readonly File[], navigate: ReturnType<typeof useNavigate>) {
  const { openWorkoutFile } = await import("../workouts/opening");
  const [file] = files;
  if (!file) return;
  try {
    const found = await openWorkoutFile(file);
    for (const told of found.losses) tell(told);
    for (const problem of found.problems) tell(problem.sentence);
    if (found.workout) void navigate({ to: "/workouts/new", search: { from: "file" } });
  } catch (error) {
    tell(error instanceof Problem ? error.detail : String(error));
  }
}

/** The whole page takes files, whichever page it is. */
export function DropAnywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  // On the pages of routes and workouts a file is one of those, whether or not someone went it.
  const place = useLocation({ select: ({ pathname }) => pathname.split("/")[1] ?? "" });
  const taken = PLACES.find((one) => one === place) ?? "activities";
  useEffect(() => {
    const ending = new AbortController();
    const on = (name: "dragenter" | "dragover" | "dragleave" | "drop", run: (event: DragEvent) => void) =>
      addEventListener(name, (event) => hasFiles(event) && run(event), { signal: ending.signal });
    on("dragenter", () => setOver(true));
    on("dragover", (event) => event.preventDefault());
    // Leaving for nowhere is leaving the window; leaving for another element is not.
    on("dragleave", (event) => event.relatedTarget === null && setOver(false));
    on("drop", (event) => {
      event.preventDefault();
      setOver(false);
      if (!event.dataTransfer) return;
      const files = filesIn(event.dataTransfer);
      const taking = { routes: sendRoutes, workouts: openWorkout, activities: sendFiles }[taken];
      void files.then((some) => taking(some, navigate));
    });
    return () => ending.abort();
  }, [navigate, taken]);
  if (!over) return null;
  return (
    <div className={css.veil}>
      <div className={css.sheet}>
        <Icon name="import" size={32} />
        <p className={css.title}>{t(TITLES[taken])}</p>
        <p>{t(WORDS[taken])}</p>
      </div>
    </div>
  );
}
