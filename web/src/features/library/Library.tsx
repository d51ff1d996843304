import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { libraryQuery } from "@/api/queries";
import type { LibraryItem, LibraryStanding } from "@/api/types";
import { sportIcon, sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { Drawing } from "./Drawing";
import { Filters } from "./Filters";
import css from "./Library.module.css";
import { fits, type Group, grouped } from "./search";

/** Every workout at the athlete's own level; what is asked for is found without asking the server again. */
export default function Library() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/library" });
  const search = useSearch({ from: "/inside/library" });
  const { data, error, refetch } = useQuery(libraryQuery);
  const found = data?.items.filter((item) => fits(item, search)) ?? [];
  return (
    <Page title={t("shell.pages.library")} lead={t("library_page.lead")}>
      <Filters search={search} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} height={88} label={t("shell.loading")} />
      ) : found.length === 0 ? (
        <EmptyState
          icon="library"
          title={t("library_page.nothing.title")}
          actions={<Button onClick={() => void navigate({ search: {} })}>{t("library_page.nothing.all")}</Button>}
        >
          <p>{t("library_page.nothing.words")}</p>
        </EmptyState>
      ) : (
        <>
          <p className={css.count} aria-live="polite">
            {t("library_page.count", { count: found.length })}
          </p>
          {grouped(found).map((group) => (
            <Family
              key={group.family}
              group={group}
              standing={data.standing.find((one) => one.family === group.family)}
            />
          ))}
        </>
      )}
    </Page>
  );
}

function Family({ group, standing }: { group: Group; standing: LibraryStanding | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const level = standing?.level ?? null;
  return (
    <section className={css.family} aria-label={`${sportName(group.sport, t)}: ${group.name}`}>
      <header>
        <Icon name={sportIcon(group.sport)} />
        <h2>{group.name}</h2>
        {level !== null && (
          <span className={css.small} title={t("library_page.level_why")}>
            {t("library_page.your_level", { level: format.number(level, level % 1 ? 1 : 0) })}
          </span>
        )}
      </header>
      {standing && standing.moves.length > 0 && <Moves standing={standing} />}
      <ul className={css.cards}>
        {group.items.map((item) => (
          <Item key={item.slug} item={item} />
        ))}
      </ul>
    </section>
  );
}

/** Which planned workouts moved the level, each with the activity it was. */
function Moves({ standing }: { standing: LibraryStanding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const begun = standing.begun ?? standing.level;
  return (
    <details className={css.moves}>
      <summary>{t("library_page.levels_how")}</summary>
      <p>{t("library_page.levels_begun", { level: format.number(begun, begun % 1 ? 1 : 0) })}</p>
      <ol>
        {standing.moves.map((move) => (
          <li key={move.activity_id}>
            <Link to="/activities/$id" params={{ id: move.activity_id }}>
              {format.moment(move.day, { day: "numeric", month: "short" }, 0)}
            </Link>{" "}
            {move.sentence}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Item({ item }: { item: LibraryItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={css.card}>
      <Drawing drawn={item.drawn} sport={item.sport} />
      <div className={css.title}>
        <Link to="/library/$slug" params={{ slug: item.slug }} className={css.name}>
          {item.name}
        </Link>
        {item.label !== t("library_page.minutes", { count: item.dose.minutes }) && (
          <span className={css.label}>{item.label}</span>
        )}
      </div>
      <p className={css.purpose}>{item.purpose}</p>
      <p className={css.facts}>
        <span>{t("library_page.minutes", { count: item.dose.minutes })}</span>
        <span>{t("library_page.load", { load: format.number(item.dose.load) })}</span>
        <span>{t("library_page.level_of", { level: item.level, levels: item.levels })}</span>
        {item.kept_for && <Badge tone="accent">{t(`library_page.kept_for.${item.kept_for}`)}</Badge>}
      </p>
    </li>
  );
}
