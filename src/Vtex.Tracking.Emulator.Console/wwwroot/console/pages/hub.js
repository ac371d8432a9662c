import { asUser, inUniverse, query } from "../../kit/api.js";
import { useGet } from "../../kit/data.js";
import { named, t, time } from "../../kit/i18n.js";
import { html } from "../../kit/preact.js";
import { link, route } from "../../kit/route.js";
import { Badge } from "../../kit/ui/badge.js";
import { Table } from "../../kit/ui/table.js";
import { version } from "../world.js";

/** What the hub of the Shipping Network and carriers told each other. */
export default function Hub() {
  const { universe } = route.value;
  const needs = [version.value, asUser.value];
  const { data: packages } = useGet(`${inUniverse(universe, "hub", "packages")}${query({ limit: 1000 })}`, needs);
  const { data: calls } = useGet(inUniverse(universe, "hub", "journal"), needs);
  const { data: carriers } = useGet(inUniverse(universe, "hub", "carriers"), needs);
  const packageColumns = [
    { name: "id", text: t("hub.package"), of: (/** @type {any} */ row) => row.id, grow: true },
    { name: "order", text: t("hub.order"), of: (/** @type {any} */ row) => html`<a href=${link({ page: "orders", id: row.orderId })}>${row.orderId}</a>`, wide: true },
    { name: "carrier", text: t("hub.carrier"), of: (/** @type {any} */ row) => row.carrier, wide: true },
    { name: "state", text: t("field.status"), of: (/** @type {any} */ row) => html`<${Badge} value=${row.state} text=${named("package", row.state)} tone=${row.state === "delivered" ? "good" : row.state === "returned" ? "wait" : "busy"} />` },
    { name: "number", text: t("hub.tracking"), of: (/** @type {any} */ row) => row.trackingNumber ?? "" },
  ];
  const callColumns = [
    { name: "at", text: t("message.at"), of: (/** @type {any} */ row) => html`<time class="time">${time(row.asked)}</time>` },
    { name: "call", text: t("hub.call"), of: (/** @type {any} */ row) => html`<code>${row.call}</code>` },
    { name: "carrier", text: t("hub.carrier"), of: (/** @type {any} */ row) => row.carrier, wide: true },
    { name: "words", text: t("hub.result"), of: (/** @type {any} */ row) => row.words, grow: true },
    { name: "answered", text: t("field.status"), of: (/** @type {any} */ row) => html`<${Badge} value=${String(row.answered)} tone=${row.answered ? "good" : "bad"} text=${t(row.answered ? "hub.answered" : "hub.unanswered")} />` },
  ];
  return html`<div class="page flow"><header><h1>${t("page.hub")}</h1></header>
    <h2>${t("hub.carriers")}</h2>
    <ul class="cards">${carriers?.data.map((/** @type {any} */ one) => html`<li class="card stack close" key=${one.name}><b>${one.name} <small>${one.version}</small></b><small class="mono wrap">${one.baseAddress}</small>
      <small>${t("hub.open", { n: one.openNumbers })}${one.nextPoll ? ` · ${t("hub.nextPoll", { time: time(one.nextPoll) })}` : ""}${one.failedPolls ? ` · ${t("hub.failed", { n: one.failedPolls })}` : ""}</small></li>`)}
      ${carriers?.data.length === 0 && html`<li class="muted">${t("hub.noCarriers")}</li>`}</ul>
    <h2>${t("hub.packages")}</h2>
    <${Table} label=${t("hub.packages")} columns=${packageColumns} count=${packages?.data.length} row=${(/** @type {number} */ at) => packages.data[at]} id=${(/** @type {any} */ row) => row.id} />
    <h2>${t("hub.calls")}</h2>
    <${Table} label=${t("hub.calls")} columns=${callColumns} count=${calls?.data.length} row=${(/** @type {number} */ at) => calls.data[at]} id=${(/** @type {any} */ row) => row.asked + row.call} />
  </div>`;
}
