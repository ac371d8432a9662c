import { asUser, get, inUniverse, post, query } from "../../kit/api.js";
import { usePages } from "../../kit/data.js";
import { number, t, time } from "../../kit/i18n.js";
import { html, useState } from "../../kit/preact.js";
import { go, refine, route } from "../../kit/route.js";
import { Badge } from "../../kit/ui/badge.js";
import { Button } from "../../kit/ui/button.js";
import { Dialog } from "../../kit/ui/dialog.js";
import { Field } from "../../kit/ui/field.js";
import { Table } from "../../kit/ui/table.js";
import { say } from "../../kit/ui/toast.js";
import { version } from "../world.js";
import { ImportDialog } from "./services/import.js";
import { NewServiceDialog } from "./services/new-service.js";
import { ServiceSheet } from "./services/service-sheet.js";

export const statuses = ["Ativo", "Roteirizado", "Em Andamento", "Pausado", "Realizado", "Não Realizado", "Cancelado pelo BackOffice", "Cancelado pelo Cliente", "Retornado ao Remetente"];
const types = ["Entrega", "Coleta", "Atendimento"];

const filters = () => [
  { name: "status", label: t("field.status"), options: ["", ...statuses].map((value) => [value, value || t("ui.all")]) },
  { name: "type", label: t("field.type"), options: ["", ...types].map((value) => [value, value || t("ui.all")]) },
  { name: "customer", label: t("service.customer") },
  { name: "driver", label: t("service.driver") },
  { name: "invoice", label: t("field.invoice") },
  { name: "registeredFrom", label: t("service.since"), type: "date" },
  { name: "finishedUntil", label: t("service.until"), type: "date" },
];

/** The services of a universe, with the filters of the platform. */
export default function Services() {
  const { universe, id, query: asked } = route.value;
  const [marked, setMarked] = useState(/** @type {Set<number>} */ (new Set()));
  const [dialog, setDialog] = useState("");
  const filter = Object.fromEntries(filters().map(({ name }) => [name, asked[name]]));
  const list = usePages(
    (page, pageSize, signal) => get(`${inUniverse(universe, "platform", "services")}${query({ ...filter, page, pageSize })}`, signal),
    [universe, JSON.stringify(filter), asUser.value], version.value);
  const mark = (/** @type {number} */ one, /** @type {boolean} */ is) => setMarked((known) => { const next = new Set(known); if (is) next.add(one); else next.delete(one); return next; });
  const columns = [
    { name: "id", text: t("service.id"), of: (/** @type {any} */ row) => row.idDeliveryService, numeric: true },
    { name: "status", text: t("field.status"), of: (/** @type {any} */ row) => html`<${Badge} value=${row.status} />` },
    { name: "customer", text: t("service.customer"), of: (/** @type {any} */ row) => row.customer, grow: true },
    { name: "type", text: t("field.type"), of: (/** @type {any} */ row) => row.type, wide: true, wider: true },
    { name: "invoice", text: t("field.invoice"), of: (/** @type {any} */ row) => [row.invoice, row.invoiceSerie].filter(Boolean).join("-"), wide: true, wider: true },
    { name: "driver", text: t("service.driver"), of: (/** @type {any} */ row) => row.driver, wide: true },
    { name: "created", text: t("service.created"), of: (/** @type {any} */ row) => html`<time class="time">${time(row.created)}</time>`, wide: true },
    { name: "finished", text: t("service.finished"), of: (/** @type {any} */ row) => html`<time class="time">${time(row.finished)}</time>`, wide: true, wider: true },
  ];
  return html`<div class="page">
    <header><h1>${t("page.services")} ${list.count !== undefined && html`<small class="numeric">${number(list.count)}</small>`}</h1>
      <${Button} onClick=${() => setDialog("import")}>${t("import.title")}<//>
      <${Button} kind="main" icon="add" onClick=${() => setDialog("new")}>${t("service.new")}<//></header>
    <form class="filters" role="search" aria-label=${t("ui.filters")} onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
      ${filters().map(({ name, label, options, type }) => html`<${Field} key=${name} name=${name} label=${label} type=${type} options=${options} value=${asked[name] ?? ""}
        onInput=${(/** @type {string} */ value) => refine({ [name]: value })} />`)}
    </form>
    ${marked.size > 0 && html`<div class="marked" role="status"><b>${t("service.marked", { n: marked.size })}</b><span class="grow"></span>
      <${Button} onClick=${() => setDialog("finish")}>${t("service.finish")}<//>
      <${Button} kind="danger" onClick=${() => setDialog("delete")}>${t("ui.delete")}<//>
      <${Button} kind="plain" onClick=${() => setMarked(new Set())}>${t("ui.unmark")}<//></div>`}
    ${list.error && html`<p class="wrong" role="alert">${list.error.message}</p>`}
    <${Table} label=${t("page.services")} columns=${columns} count=${list.error ? 0 : list.count} row=${list.row} see=${list.see} id=${(/** @type {any} */ row) => row.idDeliveryService}
      opened=${Number(id)} onOpen=${(/** @type {any} */ row) => go({ page: "services", id: String(row.idDeliveryService), query: asked })} marked=${marked} onMark=${mark} empty=${t("service.none")} />
    ${id && html`<${ServiceSheet} key=${id} id=${id} onClose=${() => go({ page: "services", query: asked })} />`}
    ${dialog === "import" && html`<${ImportDialog} onClose=${() => setDialog("")} />`}
    ${dialog === "new" && html`<${NewServiceDialog} onClose=${() => setDialog("")} />`}
    ${(dialog === "finish" || dialog === "delete") && html`<${Bulk} kind=${dialog} services=${[...marked]} onClose=${() => setDialog("")} onDone=${() => setMarked(new Set())} />`}
  </div>`;
}

/** Changes many services at once. What is refused stays marked in the answer. @param {{kind: "finish" | "delete", services: number[], onClose: () => void, onDone: () => void}} props */
function Bulk({ kind, services, onClose, onDone }) {
  const [status, setStatus] = useState("Realizado");
  const [reason, setReason] = useState("");
  const [result, setResult] = useState(/** @type {any} */ (null));
  const run = async () => {
    const answer = await post(inUniverse(route.value.universe, "platform", "services", kind), kind === "finish" ? { services, status, reason } : { services });
    onDone();
    say(t("service.changed", { n: answer.changed.length }));
    if (answer.refused.length === 0) onClose(); else setResult(answer);
  };
  return html`<${Dialog} title=${t(kind === "finish" ? "service.finish" : "service.delete", { n: services.length })} onClose=${onClose}
      actions=${result ? html`<${Button} onClick=${onClose}>${t("ui.close")}<//>` : html`<${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${run}>${t(kind === "finish" ? "service.finish" : "ui.delete")}<//>`}>
    ${result ? html`<ul class="stack close">${result.refused.map((/** @type {any} */ one) => html`<li key=${one.serviceId}><b>${one.serviceId}</b> ${one.message}</li>`)}</ul>`
      : kind === "finish" ? html`<${Field} label=${t("field.status")} value=${status} onInput=${setStatus} options=${statuses.slice(4)} /><${Field} label=${t("field.reason")} value=${reason} onInput=${setReason} />`
      : html`<p>${t("service.deleteSure", { n: services.length })}</p>`}
  <//>`;
}
