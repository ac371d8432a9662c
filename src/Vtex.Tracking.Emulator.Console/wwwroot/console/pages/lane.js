import { get, inUniverse, query } from "../../kit/api.js";
import { useFetched } from "../../kit/data.js";
import { number, span, t, time } from "../../kit/i18n.js";
import { html } from "../../kit/preact.js";
import { route } from "../../kit/route.js";
import { Badge } from "../../kit/ui/badge.js";
import { Table } from "../../kit/ui/table.js";
import { now, version } from "../world.js";

const hour = 3_600_000;
const shownHours = 12;
const width = 960;
const names = 230;
const lineHeight = 30;
const isRead = (/** @type {any} */ one) => one.method === "GET" && /^\/(receiver|api)\/|^\/v1/i.test(one.url) && one.answeredBy !== "None";

/** The six-hour rule on the time axis of the world: who called what, when each may call again, and which calls came early. */
export default function Lane() {
  const { universe } = route.value;
  const { data, error } = useFetched(async (signal) => {
    const [budget, requests] = await Promise.all([get(inUniverse(universe, "call-budget"), signal), get(`${inUniverse(universe, "requests")}${query({ limit: 1000 })}`, signal)]);
    return { budget, requests: requests.data.filter(isRead).sort((/** @type {any} */ one, /** @type {any} */ other) => one.number - other.number) };
  }, [universe, version.value]);
  if (!data) return html`<div class="page">${error && html`<p class="wrong" role="alert">${error.message}</p>`}</div>`;
  const { budget, requests } = data;
  const early = budget.requests.filter((/** @type {any} */ one) => one.callsInWindow > 1);
  const columns = [
    { name: "endpoint", text: t("lane.endpoint"), of: (/** @type {any} */ row) => html`<span class="mono">${row.endpoint}${row.parameters ? `?${row.parameters}` : ""}</span>`, grow: true },
    { name: "identity", text: t("lane.identity"), of: (/** @type {any} */ row) => row.identity, wide: true },
    { name: "calls", text: t("lane.calls"), of: (/** @type {any} */ row) => html`<${Badge} value=${String(row.callsInWindow)} tone=${row.callsInWindow > 1 ? "bad" : "good"} text=${t("lane.times", { n: row.callsInWindow })} />` },
    { name: "next", text: t("lane.next"), of: (/** @type {any} */ row) => (Date.parse(row.nextCallAt) > now.value ? t("clock.in", { span: span(Date.parse(row.nextCallAt) - now.value) }) : t("lane.now")) },
  ];
  return html`<div class="page flow"><header><h1>${t("page.lane")}</h1><${Badge} value=${budget.enforcement} text=${t(`enforcement.${budget.enforcement}`)} tone=${budget.enforcement === "Off" ? "off" : "info"} /></header>
    <p class="muted">${t("lane.about")}</p>
    ${early.length > 0 && html`<ul class="card stack close early">${early.map((/** @type {any} */ one) => html`<li key=${one.endpoint + one.parameters + one.identity}><${Badge} value="early" tone="bad" text=${t("lane.early", { who: one.identity, what: one.endpoint, n: one.callsInWindow, time: time(one.nextCallAt) })} /></li>`)}</ul>`}
    <${Axis} requests=${requests} />
    <${Table} label=${t("page.lane")} columns=${columns} count=${budget.requests.length} row=${(/** @type {number} */ at) => budget.requests[at]} id=${(/** @type {any} */ row) => row.identity + row.endpoint + (row.parameters ?? "")} empty=${t("lane.none")} />
  </div>`;
}

/** Each call as a point with the six hours after it, one line for each address. @param {{requests: any[]}} props */
function Axis({ requests }) {
  /** @type {Record<string, any[]>} */
  const lines = {};
  const end = now.value + hour;
  const start = end - shownHours * hour;
  for (const one of requests) if (Date.parse(one.received) > start - 6 * hour && Date.parse(one.received) <= end) (lines[one.url] ??= []).push(one);
  const shown = Object.entries(lines).slice(0, 20);
  if (shown.length === 0) return null;
  const x = (/** @type {number} */ at) => names + Math.max(0, Math.min(1, (at - start) / (end - start))) * (width - names - 10);
  const height = shown.length * lineHeight + 34;
  const ticks = Array.from({ length: shownHours / 2 + 1 }, (_, at) => Math.ceil(start / (2 * hour)) * 2 * hour + at * 2 * hour).filter((at) => at < end);
  return html`<figure class="card lane"><div tabindex="0" role="region" aria-label=${t("lane.axis")}><svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${t("lane.axisAbout", { n: number(requests.length) })}>
    ${ticks.map((at) => html`<g class="tick" transform="translate(${x(at)} 0)"><path d="M0 20V${height}" /><text y="13">${time(at, "short")}</text></g>`)}
    ${shown.map(([url, calls], line) => { let last = -Infinity; return html`<g transform="translate(0 ${line * lineHeight + 40})"><text class="name" x="0" y="4">${url.length > 32 ? `${url.slice(0, 31)}…` : url}<title>${url}</title></text>
      ${calls.map((/** @type {any} */ one) => { const at = Date.parse(one.received); const isEarly = at - last < 6 * hour; last = isEarly ? last : at;
        return html`${!isEarly && html`<rect class="window" x=${x(at)} y="-8" width=${Math.max(2, x(at + 6 * hour) - x(at))} height="16" rx="4" />`}<circle class=${isEarly ? "early" : ""} cx=${x(at)} r="5"><title>${time(at, "full")} · ${one.status}${isEarly ? ` · ${t("lane.tooEarly")}` : ""}</title></circle>`; })}</g>`; })}
    <path class="now" d="M${x(now.value)} 20V${height}" /></svg></div><figcaption><small>${t("lane.legend")}</small></figcaption></figure>`;
}
