import { html } from "../preact.js";

/** @type {Record<string, string>} The tone of each status of the APIs. */
const tones = {
  "Ativo": "calm", "Roteirizado": "info", "Em Andamento": "busy", "Pausado": "wait", "Realizado": "good", "Não Realizado": "bad",
  "Cancelado": "off", "Cancelado pelo BackOffice": "off", "Cancelado pelo Cliente": "off", "Retornado ao Remetente": "wait", "Finalizado": "good",
  Sent: "good", Read: "good", Failed: "bad", Passed: "good", Pending: "wait", NotReached: "off",
  handling: "busy", "ready-for-handling": "info", invoiced: "good", canceled: "off", cancel: "off",
  World: "good", Stub: "info", Fault: "bad", None: "off",
  Documented: "good", OldDocumentation: "wait", Chosen: "info",
};

/** A status. @param {{value: string, text?: string, tone?: string}} props */
export const Badge = ({ value, text, tone }) => html`<span class="badge" data-tone=${tone ?? tones[value] ?? "calm"}>${text ?? value}</span>`;
