import type { TFunction } from "i18next";
import i18next from "i18next";
import type { pageWords } from "@/i18n/enPages";

type Exercise = keyof typeof pageWords.exercises;

const isKnown = (name: string): name is Exercise => i18next.exists(`exercises.${name}`);

/** As gyms call it, where we know; else the watch's own word, readable. */
export function exerciseName(name: string, t: TFunction): string {
  if (isKnown(name)) return t(`exercises.${name}`);
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
