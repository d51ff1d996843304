import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, buttonLook } from "@/ui/Button";
import { Icon } from "@/ui/Icon";
import css from "./Activities.module.css";
import { FilterChips } from "./FilterChips";
import { SORTS } from "./search";
import { clearSelection, startChoosing, useSelection } from "./selection";
import { useFilter } from "./useFilter";

const FilterPanel = lazy(() => import("./FilterPanel"));

const TYPING_PAUSE_MS = 250;

export function FilterBar({ choosable }: { choosable: boolean }) {
  const { t } = useTranslation();
  const { search, change } = useFilter();
  const [open, setOpen] = useState(false);
  const choosing = useSelection((selection) => selection.choosing);
  const order = `${search.sort ?? "start"}:${search.order ?? "desc"}`;
  return (
    <>
      <search className={css.filter}>
        <Words />
        <Button icon="filter" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("activities.filter.title")}
        </Button>
        <select
          className={css.sort}
          aria-label={t("activities.sort.title")}
          value={order}
          onChange={(event) => {
            const [sort, direction] = event.target.value.split(":");
            change({ sort: SORTS.find((one) => one === sort), order: direction === "asc" ? "asc" : undefined });
          }}
        >
          {SORTS.flatMap((sort) =>
            (["desc", "asc"] as const).map((direction) => (
              <option key={`${sort}:${direction}`} value={`${sort}:${direction}`}>
                {t(`activities.sort.${sort}_${direction}`)}
              </option>
            )),
          )}
        </select>
        {choosable && (
          <Button look="quiet" aria-pressed={choosing} onClick={() => (choosing ? clearSelection() : startChoosing())}>
            {t(choosing ? "activities.bulk.stop" : "activities.bulk.start")}
          </Button>
        )}
        {choosable && (
          <Link to="/activities/changes" className={buttonLook.quiet}>
            <Icon name="history" size={16} />
            {t("changes.open")}
          </Link>
        )}
        {choosable && (
          <Link to="/activities" search={{ deleted: true }} className={buttonLook.quiet}>
            <Icon name="trash" size={16} />
            {t("activities.bin.title")}
          </Link>
        )}
      </search>
      {open && (
        <Suspense>
          <FilterPanel onClose={() => setOpen(false)} />
        </Suspense>
      )}
      <FilterChips />
    </>
  );
}

function Words() {
  const { t } = useTranslation();
  const { search, change } = useFilter();
  const known = search.q ?? "";
  const [words, setWords] = useState(known);
  const [seen, setSeen] = useState(known);
  if (known !== seen) {
    setSeen(known);
    if (words.trim() !== known) setWords(known);
  }
  useEffect(() => {
    if (words.trim() === known) return;
    const wait = setTimeout(() => change({ q: words.trim() || undefined }), TYPING_PAUSE_MS);
    return () => clearTimeout(wait);
  }, [words, known, change]);
  return (
    <span className={css.search}>
      <Icon name="search" size={16} />
      <input
        type="search"
        aria-label={t("activities.search")}
        placeholder={t("activities.search")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </span>
  );
}
