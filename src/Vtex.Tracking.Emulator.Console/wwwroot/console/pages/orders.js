import { asUser, inUniverse, post, query } from "../../kit/api.js";
import { useGet } from "../../kit/data.js";
import { money, named, t, time } from "../../kit/i18n.js";
import { html } from "../../kit/preact.js";
import { go, link, route } from "../../kit/route.js";
import { Badge } from "../../kit/ui/badge.js";
import { Button } from "../../kit/ui/button.js";
import { Dialog } from "../../kit/ui/dialog.js";
import { Table } from "../../kit/ui/table.js";
import { version } from "../world.js";

/** The steps that an order can take by hand, by the statuses in which they make sense; the emulator has the last word. */
const steps = [
  ["approve-payment", ["payment-pending"]], ["authorize", ["window-to-cancel", "payment-approved", "authorize-fulfillment"]],
  ["start-handling", ["ready-for-handling", "authorize-fulfillment"]], ["cancel", ["payment-pending", "payment-approved", "window-to-cancel", "ready-for-handling", "handling"]],
];

/** The orders of the store, with their packages on one line. */
export default function Orders() {
  const { universe, id } = route.value;
  const { data, error } = useGet(`${inUniverse(universe, "orders")}${query({ limit: 1000 })}`, [version.value, asUser.value]);
  const rows = data?.data ?? [];
  const columns = [
    { name: "id", text: t("hub.order"), of: (/** @type {any} */ row) => row.orderId, grow: true },
    { name: "status", text: t("field.status"), of: (/** @type {any} */ row) => html`<${Badge} value=${row.status} />` },
    { name: "packages", text: t("order.packages"), of: (/** @type {any} */ row) => row.packages.map((/** @type {any} */ one) => one.invoiceNumber ?? "–").join(", "), wide: true },
    { name: "value", text: t("order.value"), of: (/** @type {any} */ row) => money(row.value), numeric: true },
    { name: "created", text: t("service.created"), of: (/** @type {any} */ row) => html`<time class="time">${time(row.created)}</time>`, wide: true },
  ];
  return html`<div class="page"><header><h1>${t("page.orders")}</h1></header>
    ${error && html`<p class="wrong" role="alert">${error.message}</p>`}
    <${Table} label=${t("page.orders")} columns=${columns} count=${error ? 0 : data && rows.length} row=${(/** @type {number} */ at) => rows[at]} id=${(/** @type {any} */ row) => row.orderId}
      opened=${id} onOpen=${(/** @type {any} */ row) => go({ page: "orders", id: row.orderId })} empty=${t("order.none")} />
    ${id && html`<${OrderSheet} key=${id} id=${id} onClose=${() => go({ page: "orders" })} />`}
  </div>`;
}

/** An order: its packages, and why each did or did not become a service. @param {{id: string, onClose: () => void}} props */
function OrderSheet({ id, onClose }) {
  const { universe } = route.value;
  const path = inUniverse(universe, "orders", id);
  const { data, error, reload } = useGet(path, [version.value, asUser.value]);
  const { data: why } = useGet(inUniverse(universe, "integration", "orders", id), [version.value]);
  if (!data) return html`<${Dialog} side title=${t("order.title", { id })} onClose=${onClose}>${error && html`<p role="alert" class="wrong">${error.message}</p>`}<//>`;
  return html`<${Dialog} side title=${t("order.title", { id })} onClose=${onClose}>
    <div class="row"><${Badge} value=${data.status} /><b>${money(data.value)}</b><span class="muted">${time(data.created, "full")}</span></div>
    <div class="row" role="group" aria-label=${t("service.moves")}>${steps.filter(([, when]) => when.includes(data.status)).map(([verb]) => html`<${Button} key=${verb} kind=${verb === "cancel" ? "danger" : ""} onClick=${() => post(`${path}/${verb}`).then(reload)}>${t(`step.${verb}`)}<//>`)}</div>
    <h3>${t("order.packages")}</h3>
    ${data.packages.length === 0 && html`<p class="muted">${t("order.noPackages")}</p>`}
    <ul class="stack close">${data.packages.map((/** @type {any} */ one) => html`<li class="card stack close" key=${one.invoiceNumber}><div class="row"><b>${t("field.invoice")} ${one.invoiceNumber}</b>${one.isDelivered && html`<${Badge} value="Realizado" text=${t("order.delivered")} />`}</div>
      <small>${[one.courier, one.trackingNumber, money(one.value)].filter(Boolean).join(" · ")}</small>
      ${one.events?.length > 0 && html`<ol class="timeline">${one.events.map((/** @type {any} */ event) => html`<li key=${event.date}><span>${event.description}</span><small class="time">${time(event.date)} · ${event.city}</small></li>`)}</ol>`}</li>`)}</ul>
    <h3>${t("order.why")}</h3>
    ${why?.packages.length === 0 && html`<p class="muted">${t("order.whyNothing")}</p>`}
    ${why?.packages.map((/** @type {any} */ one, /** @type {number} */ at) => html`<section class="card stack close" key=${at}>
      <div class="row"><b>${one.invoiceNumber ? `${t("field.invoice")} ${one.invoiceNumber}` : t("order.whole")}</b>${one.idDeliveryService && html`<a href=${link({ page: "services", id: String(one.idDeliveryService) })}>${t("about.service", { id: one.idDeliveryService })}</a>`}</div>
      ${one.obstacle && html`<p class="wrong">${one.obstacle}</p>`}
      ${["import", "update"].map((kind) => one[kind].length > 0 && html`<h4>${t(`order.${kind}`)}</h4><ul class="stack close">${one[kind].map((/** @type {any} */ check) => html`<li key=${check.rule}><${Badge} value=${check.result} text=${named("result", check.result)} /> <span>${check.message}</span></li>`)}</ul>`)}
    </section>`)}
  <//>`;
}
