import type { useNavigate } from "@tanstack/react-router";
import { upload } from "./uploads";

export const ACCEPTED = ".fit,.gpx,.tcx,.gz,.zip,.FIT,.GPX,.TCX,.GZ,.ZIP";

/** Opens the platform's own chooser; on a phone that is also where cloud drives are. */
export function pickFiles(navigate: ReturnType<typeof useNavigate>) {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = ACCEPTED;
  input.onchange = () => sendFiles([...(input.files ?? [])], navigate);
  input.click();
}

export function sendFiles(files: readonly File[], navigate: ReturnType<typeof useNavigate>) {
  if (files.length === 0) return;
  upload(files);
  void navigate({ to: "/import" });
}
