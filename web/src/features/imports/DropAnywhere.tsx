import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/ui/Icon";
import css from "./DropAnywhere.module.css";
import { filesIn } from "./dropped";
import { sendFiles } from "./pickFiles";

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

async function sendRoutes(files: readonly File[], navigate: ReturnType<typeof useNavigate>) {
  const { addRoutes } = await import("../routes/changes");
  const [first, ...others] = await addRoutes(files);
  if (first && others.length === 0) void navigate({ to: "/routes/$id", params: { id: first } });
}

/** The whole page takes files, whichever page it is. */
export function DropAnywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  // On the routes pages a file is a way to go, whether or not someone went it.
  const toRoutes = useLocation({ select: ({ pathname }) => pathname === "/routes" || pathname.startsWith("/routes/") });
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
      void files.then((some) => (toRoutes ? sendRoutes(some, navigate) : sendFiles(some, navigate)));
    });
    return () => ending.abort();
  }, [navigate, toRoutes]);
  if (!over) return null;
  return (
    <div className={css.veil}>
      <div className={css.sheet}>
        <Icon name="import" size={32} />
        <p className={css.title}>{t(toRoutes ? "routes.drop.here" : "imports.drop.here")}</p>
        <p>{t(toRoutes ? "routes.drop.words" : "imports.drop.kinds")}</p>
      </div>
    </div>
  );
}
