// Places on a map of Brazil's states, or, where they lie close to each other, on a plain of their own with a scale.
import { geoMercator, geoPath } from "../vendor/d3-geo.js";
import feature from "../vendor/topojson/feature.js";
import { html, useEffect, useRef, useState } from "./preact.js";
import { t } from "./i18n.js";

/** @typedef {{latitude: number, longitude: number, kind: "stop" | "driver" | "done" | "failed" | "here", text?: string, title?: string}} Mark */

/** @type {Promise<any> | undefined} */
let states;
const loadStates = () => (states ??= fetch(new URL("../vendor/brazil.json", import.meta.url)).then((answer) => answer.json())
  .then((topology) => feature(topology, topology.objects.states)));

const width = 640;
const margin = 56;
const earth = 6371;
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * @param {{marks: Mark[], trail?: boolean, label: string, height?: number}} props `trail` joins the stops in their order.
 */
export function PlaceMap({ marks, trail, label, height = 420 }) {
  const [brazil, setBrazil] = useState(/** @type {any} */ (null));
  const alive = useRef(true);
  useEffect(() => {
    loadStates().then((known) => { if (alive.current) setBrazil(known); }, () => {});
    return () => { alive.current = false; };
  }, []);
  if (!brazil) return html`<div class="map"></div>`;

  const points = { type: "MultiPoint", coordinates: marks.map((mark) => [mark.longitude, mark.latitude]) };
  const projection = geoMercator();
  const box = /** @type {[[number, number], [number, number]]} */ ([[margin, margin], [width - margin, height - margin]]);
  const spread = marks.length > 0 ? widest(marks) : 0;
  projection.fitExtent(box, /** @type {any} */ (spread > 0 ? points : brazil));
  if (marks.length > 0 && spread === 0) projection.scale(200_000).center([marks[0].longitude, marks[0].latitude]).translate([width / 2, height / 2]);
  const path = geoPath(projection);
  const places = marks.map((mark) => projection([mark.longitude, mark.latitude]) ?? [0, 0]);
  const way = places.filter((_, at) => marks[at].kind !== "driver");
  const kilometre = projection.scale() / earth / Math.cos(((marks[0]?.latitude ?? -15) * Math.PI) / 180);
  const length = steps.findLast((step) => step * kilometre < width / 4) ?? steps[0];

  return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    <g class="states">${brazil.features.map((/** @type {any} */ state) => html`<path d=${path(state)}><title>${state.id}</title></path>`)}</g>
    ${trail && way.length > 1 && html`<polyline class="trail" points=${way.map((place) => place.join(",")).join(" ")} />`}
    ${marks.map((mark, at) => html`<g class="place ${mark.kind}" transform="translate(${places[at].join(" ")})">
      <circle r=${mark.kind === "driver" ? 9 : 11} />${mark.text && html`<text dy="4">${mark.text}</text>`}<title>${mark.title ?? ""}</title>
    </g>`)}
    ${marks.length > 0 && html`<g class="scale" transform="translate(20 ${height - 20})"><path d="M0 -5V0H${length * kilometre}V-5" /><text y="-8">${t("map.kilometres", { n: length })}</text></g>`}
  </svg>`;
}

/** @param {Mark[]} marks */
function widest(marks) {
  const of = (/** @type {"latitude" | "longitude"} */ name) => {
    const values = marks.map((mark) => mark[name]);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.max(of("latitude"), of("longitude"));
}
