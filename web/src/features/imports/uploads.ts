import { create } from "zustand";
import { csrfHeaders, noteProblem } from "@/api/client";
import { problemFrom, Unreachable } from "@/api/problem";
import { queries } from "@/api/queries";
import type { Import } from "@/api/types";

export type Upload = {
  key: string;
  names: readonly string[];
  bytes: number;
  sent: number;
  state: "sending" | "checking" | "failed" | "cancelled";
  error: unknown;
  retry: () => void;
  cancel: () => void;
};

type Uploads = { uploads: readonly Upload[] };

export const useUploads = create<Uploads>(() => ({ uploads: [] }));

const change = (key: string, changed: Partial<Upload>) =>
  useUploads.setState(({ uploads }) => ({
    uploads: uploads.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)),
  }));

export const forget = (key: string) =>
  useUploads.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.key !== key) }));

/** XMLHttpRequest because fetch cannot say how much has been sent. Goes on while the person looks at other pages. */
export function upload(files: readonly File[]) {
  if (files.length === 0) return;
  const key = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const request = new XMLHttpRequest();
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  useUploads.setState(({ uploads }) => ({
    uploads: [
      {
        key,
        names: files.map((file) => file.name),
        bytes,
        sent: 0,
        state: "sending",
        error: null,
        retry: () => {
          forget(key);
          upload(files);
        },
        cancel: () => request.abort(),
      },
      ...uploads,
    ],
  }));
  request.upload.onprogress = ({ loaded, total }) => change(key, { sent: total > 0 ? loaded / total : 0 });
  request.upload.onload = () => change(key, { sent: 1, state: "checking" });
  request.onerror = () => change(key, { state: "failed", error: new Unreachable("the upload was cut off") });
  request.onabort = () => change(key, { state: "cancelled" });
  request.onload = () => {
    const body = parsed(request.responseText);
    if (request.status >= 300) {
      const headers = new Headers({
        "retry-after": request.getResponseHeader("retry-after") ?? "",
        "x-request-id": request.getResponseHeader("x-request-id") ?? "",
      });
      change(key, { state: "failed", error: noteProblem(problemFrom(request.status, headers, body)) });
      return;
    }
    queries.setQueryData(["imports", (body as Import).id], body);
    void queries.invalidateQueries({ queryKey: ["imports"] });
    forget(key);
  };
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  request.open("POST", "/api/v1/imports");
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Accept-Language", document.documentElement.lang);
  for (const [name, value] of Object.entries(csrfHeaders())) request.setRequestHeader(name, value);
  request.send(form);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
