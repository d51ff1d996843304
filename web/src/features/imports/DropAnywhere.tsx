import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/ui/Icon";
import css from "./DropAnywhere.module.css";
import { filesIn } from "./dropped";
import { sendFiles } from "./pickFiles";

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** The whole page takes files, whichever page it is. */
export function DropAnywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
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
      if (event.dataTransfer) void filesIn(event.dataTransfer).then((files) => sendFiles(files, navigate));
    });
    return () => ending.abort();
  }, [navigate]);
  if (!over) return null;
  return (
    <div className={css.veil}>
      <div className={css.sheet}>
        <Icon name="import" size={32} />
        <p className={css.title}>{t("imports.drop.here")}</p>
        <p>{t("imports.drop.kinds")}</p>
      </div>
    </div>
  );
}
