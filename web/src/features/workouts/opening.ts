import { answer, api } from "@/api/client";
import type { OpenedWorkout } from "@/api/types";
import type { Body } from "./model";

let waiting: Body | null = null;

/** A workout out of a file, on its way to the page that shows it before it is kept. */
export const opened = {
  put: (body: Body) => {
    waiting = body;
  },
  take: (): Body | null => waiting,
};

export const WORKOUT_FILES = ".fit,.zwo,.mrc,.erg,.csv,.FIT,.ZWO,.MRC,.ERG,.CSV";

/** The file is read by the server; nothing is kept. */
export async function openWorkoutFile(file: File): Promise<OpenedWorkout> {
  const found = await answer(
    api.POST("/api/v1/workouts/import", {
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { "Content-Type": "application/octet-stream" },
    }),
  );
  if (found.workout) opened.put(found.workout as unknown as Body);
  return found;
}
