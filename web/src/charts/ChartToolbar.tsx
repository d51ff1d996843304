import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { clock, useFormat } from "@/i18n/format";
import { Button, IconButton } from "@/ui/Button";
import { Switch } from "@/ui/Switch";
import type { XKind } from "./axis";
import css from "./ChartToolbar.module.css";
import { LOOKS, type Panel } from "./channels";

type Props = {
  panels: readonly Panel[];
  hidden: ReadonlySet<string>;
  onHidden: (hidden: ReadonlySet<string>) => void;
  xKind: XKind;
  onXKind: ((kind: XKind) => void) | null;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
  zoomed: boolean;
  onReset: () => void;
  selected: boolean;
  onZoomToSelection: () => void;
  onClear: () => void;
  span: { from: number; to: number };
  distance: number | null;
  pauses: readonly { from: number; to: number }[];
  now: RefObject<HTMLSpanElement | null>;
};

export function ChartToolbar(props: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.bar}>
      <div className={css.row}>
        <Channels {...props} />
        <span className={css.gap} />
        {props.onXKind && <XSwitch xKind={props.xKind} onXKind={props.onXKind} />}
        <Button
          look="quiet"
          icon={props.asTable ? "activities" : "table"}
          onClick={() => props.onAsTable(!props.asTable)}
        >
          {props.asTable ? t("charts.as_chart") : t("charts.as_table")}
        </Button>
      </div>
      <SpanLine {...props} />
    </div>
  );
}

function Channels({ panels, hidden, onHidden }: Props) {
  const { t } = useTranslation();
  const toggle = (channel: string) => {
    const next = new Set(hidden);
    if (!next.delete(channel)) next.add(channel);
    if (next.size < panels.length) onHidden(next);
  };
  return (
    <fieldset className={css.channels} aria-label={t("charts.panels")}>
      {panels.map((panel) => (
        <button
          key={panel.channel}
          type="button"
          className={css.chip}
          aria-pressed={!hidden.has(panel.channel)}
          onClick={() => toggle(panel.channel)}
        >
          <span className={css.swatch} style={{ background: `var(--${LOOKS[panel.channel].color})` }} />
          {panel.label}
        </button>
      ))}
    </fieldset>
  );
}

function XSwitch({ xKind, onXKind }: { xKind: XKind; onXKind: (kind: XKind) => void }) {
  const { t } = useTranslation();
  const kinds = ["time", "distance"] as const;
  return (
    <Switch
      label={t("charts.x")}
      choices={kinds.map((value) => ({ value, label: t(`charts.by_${value}`) }))}
      value={xKind}
      onChange={(kind) => onXKind(kind as XKind)}
    />
  );
}

/** What the figures in the panels are about. Its height never changes, so nothing below moves while selecting. */
function SpanLine(props: Props) {
  const { selected, zoomed, span, distance, pauses, onZoomToSelection, onClear, onReset, now, asTable } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const far = distance !== null && distance > 0 ? format.distance(distance) : null;
  return (
    <div className={css.span}>
      <p className={css.about}>
        <b>{t(selected ? "charts.selection" : zoomed ? "charts.in_view" : "charts.whole")}</b>
        <span>
          {clock(span.from)} – {clock(span.to)}
        </span>
        <span>{t("charts.duration", { duration: clock(span.to - span.from) })}</span>
        {far && (
          <span>
            {far.value} {far.unit}
          </span>
        )}
        {pauses.length > 0 && (
          <span className={css.pauses} title={pauses.map(({ from, to }) => `${clock(from)} – ${clock(to)}`).join("\n")}>
            {t("charts.pauses", {
              count: pauses.length,
              duration: clock(pauses.reduce((sum, { from, to }) => sum + to - from, 0)),
            })}
          </span>
        )}
        <span className={css.note} title={t("charts.plain_why")}>
          {t("charts.plain")}
        </span>
      </p>
      <span className={css.gap} />
      <span ref={now} className={css.cursor} />
      {selected && !asTable && (
        <IconButton icon="zoomIn" label={t("charts.zoom_selection")} onClick={onZoomToSelection} />
      )}
      {selected && <IconButton icon="close" label={t("charts.clear")} onClick={onClear} />}
      {zoomed && !asTable && <IconButton icon="zoomOut" label={t("charts.reset")} onClick={onReset} />}
    </div>
  );
}
