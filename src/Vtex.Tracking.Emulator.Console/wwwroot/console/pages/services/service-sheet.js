import { asUser, inUniverse, post } from "../../../kit/api.js";
import { useGet } from "../../../kit/data.js";
import { knows, named, t, time } from "../../../kit/i18n.js";
import { html, useEffect, useState } from "../../../kit/preact.js";
import { link, route } from "../../../kit/route.js";
import { SchemaFields, fieldName, loadContract } from "../../../kit/schema.js";
import { Badge } from "../../../kit/ui/badge.js";
import { Button } from "../../../kit/ui/button.js";
import { Dialog } from "../../../kit/ui/dialog.js";
import { sentence } from "../../activity.js";
import { version } from "../../world.js";
import { Evidence } from "./evidence.js";

/** @type {Record<string, string[]>} What each move takes; those that are missing take nothing. */
const takes = {
  Route: ["driver", "displacementType"],
  Deliver: ["receiverName", "receiverDocument", "comment"],
  Fail: ["reason", "description"],
  Edit: ["orderNumber", "invoice", "invoiceSerie", "street", "number", "complement", "neighborhood", "city", "state", "postalCode", "description"],
  Cancel: ["reason"], CancelByCustomer: ["reason"],
  FinishByHand: ["status", "justification"], Correct: ["status", "justification"],
  Reschedule: ["day", "period"], Rate: ["rating", "comment"],
};
const dangerous = ["Delete", "Cancel", "CancelByCustomer"];

/** Where a service stands, what can be done to it, its past and its future. @param {{id: string, onClose: () => void}} props */
export function ServiceSheet({ id, onClose }) {
  const { universe } = route.value;
  const path = inUniverse(universe, "services", id);
  const { data, error } = useGet(path, [version.value, asUser.value]);
  const { data: tracking } = useGet(`${path}/tracking`, [version.value, asUser.value]);
  const [move, setMove] = useState("");
  const execute = async (/** @type {string} */ name, /** @type {any} */ fields) => {
    await post(`${path}/execute`, { move: name, ...fields });
    setMove("");
    if (name === "Delete") onClose();
  };
  if (!data) return html`<${Dialog} side title=${t("about.service", { id })} onClose=${onClose}>${error ? html`<p role="alert" class="wrong">${error.message}</p>` : null}<//>`;
  const customer = tracking?.answer.shipperCustomer;
  return html`<${Dialog} side title=${t("about.service", { id })} onClose=${onClose}>
    <div class="row"><${Badge} value=${data.status} />${data.route && html`<a href=${link({ page: "routes", id: String(data.route.idDeliveryServiceRoute) })}>${t("about.route", { id: data.route.idDeliveryServiceRoute })}</a>`}</div>
    <div class="row" role="group" aria-label=${t("service.moves")}>
      ${data.available.map((/** @type {string} */ name) => html`<${Button} key=${name} kind=${dangerous.includes(name) ? "danger" : ""}
        onClick=${() => (takes[name] || dangerous.includes(name) ? setMove(name) : execute(name, {}))}>${named("move", name)}<//>`)}
    </div>
    <dl class="facts">
      ${customer && html`<dt>${t("service.customer")}</dt><dd>${[customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.companyName}</dd>
        <dt>${fieldName("address")}</dt><dd>${addressOf(customer)}</dd>`}
      ${[["orderNumber", data.orderNumber], ["invoice", data.invoice]].map(([name, value]) => value && html`<dt>${fieldName(name)}</dt><dd>${value}</dd>`)}
      <dt>${t("service.created")}</dt><dd>${time(data.created, "full")}</dd>
      ${data.estimate && html`<dt>${t("service.estimate")}</dt><dd>${time(data.estimate, "full")}</dd>`}
      <dt>${t("service.attempts")}</dt><dd>${data.attempts}</dd>
    </dl>
    <h3>${t("service.timeline")}</h3>
    <ol class="timeline">
      ${data.history.filter((/** @type {any} */ event) => event.kind !== "RouteEstimated" && event.kind !== "PositionReported").map((/** @type {any} */ event) => html`<li key=${event.sequence}><span>${sentence(event)}</span><small class="time">${time(event.at, "full")}</small><${Facts} data=${event.data} /></li>`)}
      ${data.timeline.map((/** @type {any} */ step) => html`<li class="ahead" key=${step.due}><span>${named("move", step.move)}</span><small class="time">${time(step.due, "full")}</small></li>`)}
    </ol>
    <${Evidence} tracking=${tracking} />
    ${move && html`<${MoveDialog} name=${move} onClose=${() => setMove("")} onRun=${execute} />`}
  <//>`;
}

/** @param {any} customer As the Tracking API has it. */
const addressOf = (customer) => [[customer.addressStreet, customer.addressNumber].filter(Boolean).join(", "), customer.addressComplement, customer.addressNeighborhood, customer.addressCity, customer.state?.code ?? customer.state?.description, customer.postalCode]
  .filter(Boolean).join(" · ");

/** The facts of an event that fit on a line. @param {{data: any}} props */
function Facts({ data }) {
  const flat = Object.entries(data ?? {}).flatMap(([name, value]) => (value && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [[name, value]]))
    .filter(([name, value]) => knows(`field.${name}`) && ["string", "number"].includes(typeof value) && String(value).length < 80);
  return flat.length === 0 ? null : html`<small>${flat.slice(0, 4).map(([name, value]) => `${fieldName(name)}: ${value}`).join(" · ")}</small>`;
}

/** Asks for what a move takes. @param {{name: string, onClose: () => void, onRun: (name: string, fields: any) => Promise<void>}} props */
function MoveDialog({ name, onClose, onRun }) {
  const [value, setValue] = useState(/** @type {any} */ ({}));
  const [contract, setContract] = useState(/** @type {any} */ (null));
  useEffect(() => { loadContract().then(setContract); }, []);
  return html`<${Dialog} title=${named("move", name)} onClose=${onClose} actions=${html`<${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${() => onRun(name, value)}>${named("move", name)}<//>`}>
    ${takes[name] ? contract && html`<div class="fields"><${SchemaFields} document=${contract} schema=${contract.components.schemas.Action} only=${takes[name]} value=${value} onChange=${setValue} /></div>` : html`<p>${t("service.sure")}</p>`}
  <//>`;
}
