import "maplibre-gl/dist/maplibre-gl.css";
import {
  type GeoJSONSource,
  Map as LibreMap,
  type LngLatBoundsLike,
  Marker,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { chartTheme } from "@/charts/chartTheme";
import type { Cursor } from "@/charts/cursor";
import { indexAt } from "@/charts/samples";
import type { Seconds } from "@/charts/TimeChart";
import { useFormat } from "@/i18n/format";
import { useTheme } from "@/shell/theme";
import css from "./Route.module.css";
import { between, type Mark, nearest, type Route } from "./route";

setWorkerUrl(workerUrl);

const REACH_PX = 36;

type Props = {
  route: Route;
  marks: readonly Mark[];
  cursor: Cursor;
  selection: Seconds | null;
  label: string;
  /** The browser promised WebGL and does not keep it. */
  onTrouble: () => void;
};

/** The route on plain ground: no basemap, so that nothing about where someone lives is asked of anybody. */
export default function RouteMap({ route, marks, cursor, selection, label, onTrouble }: Props) {
  const { t } = useTranslation();
  const { units } = useFormat();
  const theme = useTheme((state) => state.shown);
  const host = useRef<HTMLDivElement>(null);
  const made = useRef<LibreMap | null>(null);
  const words = useRef({ label, t });
  useEffect(() => {
    words.current = { label, t };
  });

  useEffect(() => {
    if (!host.current) return;
    const { t, label } = words.current;
    const { west, south, east, north } = route.box;
    let map: LibreMap;
    try {
      map = new LibreMap({
        container: host.current,
        style: ground(),
        bounds: [west, south, east, north] as LngLatBoundsLike,
        fitBoundsOptions: { padding: 36, maxZoom: 16 },
        attributionControl: false,
        cooperativeGestures: true,
        dragRotate: false,
        pitchWithRotate: false,
        locale: {
          "Map.Title": label,
          "NavigationControl.ZoomIn": t("activities.map.zoom_in"),
          "NavigationControl.ZoomOut": t("activities.map.zoom_out"),
          "CooperativeGesturesHandler.WindowsHelpText": t("activities.map.wheel_ctrl"),
          "CooperativeGesturesHandler.MacHelpText": t("activities.map.wheel_command"),
          "CooperativeGesturesHandler.MobileHelpText": t("activities.map.two_fingers"),
        },
      });
    } catch {
      onTrouble();
      return;
    }
    made.current = map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new ScaleControl({ unit: units }), "bottom-left");
    map.on("webglcontextlost", onTrouble);
    map.on("load", () => {
      map.addSource("route", { type: "geojson", data: lines(route.pieces), tolerance: 0.2 });
      map.addSource("chosen", { type: "geojson", data: lines([]), tolerance: 0.2 });
      const layout = { "line-cap": "round", "line-join": "round" } as const;
      const colors = paints();
      map.addLayer({
        id: "casing",
        type: "line",
        source: "route",
        layout,
        paint: { "line-width": 6, "line-color": colors.casing },
      });
      map.addLayer({
        id: "line",
        type: "line",
        source: "route",
        layout,
        paint: { "line-width": 3, "line-color": colors.line },
      });
      map.addLayer({
        id: "chosen",
        type: "line",
        source: "chosen",
        layout,
        paint: { "line-width": 5, "line-color": colors.chosen },
      });
      for (const { index, label } of marks) put(map, css.mark, route.points[index], label);
      put(map, css.end, route.points.at(-1), t("activities.map.end"));
      put(map, css.start, route.points[0], t("activities.map.start"));
      map.getContainer().dataset.ready = "true";
    });
    const dot = new Marker({ element: element(css.cursor) });
    const unfollow = cursor.follow((seconds) => {
      const point = seconds === null ? undefined : route.points[indexAt(route.seconds, seconds)];
      if (point) dot.setLngLat(point).addTo(map);
      else dot.remove();
    });
    map.on("mousemove", (event) => {
      const above = map.unproject([event.point.x, event.point.y - REACH_PX]);
      const { lng, lat } = event.lngLat;
      const index = nearest(route, [lng, lat], Math.abs(above.lat - lat));
      cursor.move(index === null ? null : (route.seconds[index] ?? null), route);
    });
    map.on("mouseout", () => cursor.move(null, route));
    return () => {
      unfollow();
      made.current = null;
      map.remove();
    };
  }, [route, marks, cursor, units, onTrouble]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read from the page when drawing
  useEffect(() => {
    const map = made.current;
    if (!map?.getLayer("line")) return;
    const colors = paints();
    map.setPaintProperty("ground", "background-color", colors.ground);
    for (const layer of ["casing", "line", "chosen"] as const) map.setPaintProperty(layer, "line-color", colors[layer]);
  }, [theme]);

  useEffect(() => {
    const show = () =>
      (made.current?.getSource("chosen") as GeoJSONSource | undefined)?.setData(
        lines(selection ? between(route, selection.from, selection.to) : []),
      );
    if (made.current?.getSource("chosen")) show();
    else made.current?.once("idle", show);
  }, [selection, route]);

  return <div ref={host} className={css.map} />;
}

const paints = () => {
  const theme = chartTheme();
  return { ground: theme.raised, casing: theme.surface, line: theme.accent, chosen: theme.atl };
};

const ground = () => ({
  version: 8 as const,
  sources: {},
  layers: [{ id: "ground", type: "background" as const, paint: { "background-color": paints().ground } }],
});

const lines = (pieces: readonly [number, number][][]) => ({
  type: "Feature" as const,
  properties: {},
  geometry: { type: "MultiLineString" as const, coordinates: pieces as [number, number][][] },
});

function element(className: string | undefined, words = "") {
  const made = document.createElement("div");
  made.className = className ?? "";
  made.textContent = words;
  return made;
}

/** Labels are elements, not glyphs of the map: glyphs would have to be fetched. */
function put(map: LibreMap, className: string | undefined, point: [number, number] | undefined, words: string) {
  if (point) new Marker({ element: element(className, words) }).setLngLat(point).addTo(map);
}
