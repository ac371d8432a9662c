import { asUser, inUniverse, query, root } from "../../kit/api.js";
import { useGet } from "../../kit/data.js";
import { named, t, time } from "../../kit/i18n.js";
import { html, useState } from "../../kit/preact.js";
import { go, link, refine, route } from "../../kit/route.js";
import { Badge } from "../../kit/ui/badge.js";
import { Button } from "../../kit/ui/button.js";
import { Field } from "../../kit/ui/field.js";
import { Table } from "../../kit/ui/table.js";
import { version } from "../world.js";

const shown = 1000;

/** The outbox: what recipients were told, as they see it. */
export default function Messages() {
  const { universe, id, query: asked } = route.value;
  const path = inUniverse(universe, "messages");
  const { data: head } = useGet(`${path}${query({ limit: 1 })}`, [version.value, asUser.value]);
  const { data, error } = useGet(head ? `${path}${query({ from: Math.max(1, head.last - shown + 1), limit: shown })}` : null, [version.value, asUser.value]);
  const words = (asked.search ?? "").toLowerCase();
  const rows = data ? [...data.data].reverse().filter((/** @type {any} */ one) => (!asked.channel || one.channel === asked.channel)
    && (!words || [one.to, one.subject, one.orderNumber, one.invoice, one.idDeliveryService].some((value) => String(value ?? "").toLowerCase().includes(words)))) : [];
  const columns = [
    { name: "channel", text: t("message.channel"), of: (/** @type {any} */ row) => named("channel", row.channel), wide: true },
    { name: "what", text: t("message.what"), of: (/** @type {any} */ row) => row.subject ?? named("message", row.event), grow: true },
    { name: "to", text: t("message.to"), of: (/** @type {any} */ row) => row.to, wide: true },
    { name: "status", text: t("field.status"), of: (/** @type {any} */ row) => html`<${Badge} value=${row.status} text=${named("sent", row.status)} />` },
    { name: "at", text: t("message.at"), of: (/** @type {any} */ row) => html`<time class="time">${time(row.at)}</time>` },
  ];
  return html`<div class="page"><header><h1>${t("page.messages")}</h1></header>
    <form class="filters" role="search" aria-label=${t("ui.filters")} onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <${Field} label=${t("ui.search")} type="search" value=${asked.search} onInput=${(/** @type {string} */ search) => refine({ search })} />
      <${Field} label=${t("message.channel")} value=${asked.channel} onInput=${(/** @type {string} */ channel) => refine({ channel })} options=${["", "Email", "Sms"].map((code) => [code, code ? named("channel", code) : t("ui.all")])} />
    </form>
    ${error && html`<p class="wrong" role="alert">${error.message}</p>`}
    <div class="split ${id ? "opened" : ""}">
      <${Table} label=${t("page.messages")} columns=${id ? columns.filter((column) => column.name !== "to" && column.name !== "channel") : columns} count=${error ? 0 : data && rows.length} row=${(/** @type {number} */ at) => rows[at]} id=${(/** @type {any} */ row) => row.number}
        opened=${Number(id)} onOpen=${(/** @type {any} */ row) => go({ page: "messages", id: String(row.number), query: asked })} empty=${t("message.none")} />
      ${id && html`<${Reader} key=${id} path=${path} id=${id} onClose=${() => go({ page: "messages", query: asked })} />`}
    </div></div>`;
}

/**
 * A message as its recipient sees it. The HTML of an e-mail is in a frame that runs no script and reaches nothing.
 * @param {{path: string, id: string, onClose: () => void}} props
 */
function Reader({ path, id, onClose }) {
  const { data, error } = useGet(`${path}/${encodeURIComponent(id)}`, [version.value]);
  const [size, setSize] = useState("desk");
  if (error) return html`<section class="card"><p class="wrong" role="alert">${error.message}</p></section>`;
  if (!data) return html`<section class="card"></section>`;
  return html`<section class="card reader" aria-label=${t("message.shown")}>
    <header class="row"><h2 class="grow">${data.subject ?? named("message", data.event)}</h2><${Button} icon="close" kind="plain" label=${t("ui.close")} onClick=${onClose} /></header>
    <p class="muted">${t("message.to")}: ${data.to ?? t("message.nobody")} · <time class="time">${time(data.at, "full")}</time> · <a href=${link({ page: "services", id: String(data.idDeliveryService) })}>${t("about.service", { id: data.idDeliveryService })}</a></p>
    ${data.problem && html`<p class="wrong">${data.problem}</p>`}
    ${data.html ? html`<div class="row" role="group" aria-label=${t("message.width")}>${["desk", "phone"].map((name) => html`<${Button} key=${name} aria-pressed=${String(size === name)} onClick=${() => setSize(name)}>${t(`message.${name}`)}<//>`)}</div>
        <div class="mail ${size}"><iframe sandbox="" src=${new URL(`${path}/${encodeURIComponent(id)}/html`, root).href} title=${t("message.shown")}></iframe></div>`
      : html`<div class="sms"><p>${data.text}</p></div>`}
    <ol class="timeline">${data.journal.map((/** @type {any} */ one) => html`<li key=${one.at + one.status}><span>${named("sent", one.status)}</span><small class="time">${time(one.at, "full")}</small></li>`)}</ol>
  </section>`;
}
