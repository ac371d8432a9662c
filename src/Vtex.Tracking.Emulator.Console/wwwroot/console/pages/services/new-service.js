import { inUniverse, post } from "../../../kit/api.js";
import { fieldName } from "../../../kit/schema.js";
import { t } from "../../../kit/i18n.js";
import { html, useState } from "../../../kit/preact.js";
import { go, route } from "../../../kit/route.js";
import { Button } from "../../../kit/ui/button.js";
import { Dialog } from "../../../kit/ui/dialog.js";
import { Field } from "../../../kit/ui/field.js";

const empty = { type: "Entrega", firstName: "", lastName: "", email: "", street: "", number: "", neighborhood: "", city: "", state: "", postalCode: "", orderNumber: "", invoice: "", description: "" };
const required = ["firstName", "street", "postalCode"];

/** Enters one service, as the Tracking API takes it. @param {{onClose: () => void}} props */
export function NewServiceDialog({ onClose }) {
  const [form, setForm] = useState(empty);
  const create = async () => {
    const made = await post(inUniverse(route.value.universe, "services"), {
      service: {
        deliveryServiceType: form.type, orderNumber: form.orderNumber || undefined, invoiceOrderOfService: form.invoice || undefined, description: form.description || undefined,
        shipperCustomer: {
          legalType: "PF", firstName: form.firstName, lastName: form.lastName || undefined, email: form.email || undefined, addressStreet: form.street, addressNumber: form.number || undefined,
          addressNeighborhood: form.neighborhood || undefined, addressCity: form.city || undefined, state: form.state || undefined, postalCode: form.postalCode,
        },
      },
    });
    onClose();
    go({ page: "services", id: String(made.idDeliveryService) });
  };
  return html`<${Dialog} title=${t("service.new")} onClose=${onClose} actions=${html`<${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${create}>${t("service.create")}<//>`}>
    <div class="fields">
      <${Field} label=${fieldName("type")} value=${form.type} options=${["Entrega", "Coleta", "Atendimento"]} onInput=${(/** @type {string} */ type) => setForm({ ...form, type })} />
      ${Object.entries(form).filter(([name]) => name !== "type").map(([name, value]) => html`<${Field} key=${name} name=${name} label=${fieldName(name) + (required.includes(name) ? " *" : "")} value=${value}
        type=${name === "email" ? "email" : "text"} hint=${name === "orderNumber" ? t("service.suffixHint") : undefined} onInput=${(/** @type {string} */ typed) => setForm({ ...form, [name]: typed })} />`)}
    </div><//>`;
}
