import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ActivityRow } from "@/api/types";
import { activityName, sportIcon } from "@/features/activities/naming";
import { pickFiles } from "@/features/imports/pickFiles";
import { useFormat } from "@/i18n/format";
import type { IconName } from "@/ui/Icon";
import { LANGUAGE_NAMES } from "./languageNames";
import { useOverlays } from "./overlays";
import { PAGES } from "./pages";
import { preferLanguage, preferTheme } from "./preferences";

export type Command = {
  id: string;
  label: string;
  icon: IconName;
  keys?: readonly string[];
  /** Other words it answers to, whatever the language shown. */
  also?: string;
  run: () => void;
};

/** Every word typed must begin somewhere in the label or its other words. */
export function matches(command: Command, words: string): boolean {
  const text = `${command.label} ${command.also ?? ""}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function useCommands(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = useOverlays((overlays) => overlays.open);
  const pages = PAGES.map((page) => ({
    id: `page-${page.name}`,
    label: t(`shell.pages.${page.name}`),
    icon: page.icon,
    keys: ["G", page.key.toUpperCase()],
    also: page.name,
    run: () => void navigate({ to: page.path }),
  }));
  return [
    ...pages,
    {
      id: "page-compare",
      label: t("compare.title"),
      icon: "activities",
      also: "compare two activities",
      run: () => void navigate({ to: "/compare" }),
    },
    {
      id: "page-periods",
      label: t("compare.periods.title"),
      icon: "fitness",
      also: "compare periods season",
      run: () => void navigate({ to: "/compare/periods" }),
    },
    {
      id: "page-correlations",
      label: t("correlations_page.title"),
      icon: "pulse",
      also: "correlations scatter",
      run: () => void navigate({ to: "/correlations" }),
    },
    {
      id: "files",
      label: t("shell.palette.import"),
      icon: "file",
      also: "import upload fit gpx tcx",
      run: () => pickFiles(navigate),
    },
    {
      id: "light",
      label: t("shell.palette.light"),
      icon: "sun",
      also: "theme light",
      run: () => void preferTheme("light"),
    },
    {
      id: "dark",
      label: t("shell.palette.dark"),
      icon: "moon",
      also: "theme dark",
      run: () => void preferTheme("dark"),
    },
    {
      id: "system",
      label: t("shell.palette.system"),
      icon: "system",
      also: "theme system",
      run: () => void preferTheme("system"),
    },
    {
      id: "ko",
      label: LANGUAGE_NAMES.ko,
      icon: "globe",
      also: "language korean 언어",
      run: () => void preferLanguage("ko"),
    },
    {
      id: "en",
      label: LANGUAGE_NAMES.en,
      icon: "globe",
      also: "language 영어 언어",
      run: () => void preferLanguage("en"),
    },
    {
      id: "help",
      label: t("shell.help.title"),
      icon: "keyboard",
      keys: ["?"],
      also: "help keys",
      run: () => open("help"),
    },
  ];
}

export function useOpenActivity(): (activity: ActivityRow) => Command {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const format = useFormat();
  return (activity) => ({
    id: activity.id,
    icon: sportIcon(activity.sport),
    label: `${activityName(activity, t)} · ${format.moment(activity.start, { dateStyle: "medium" }, activity.utc_offset_s)}`,
    run: () => void navigate({ to: "/activities/$id", params: { id: activity.id } }),
  });
}
