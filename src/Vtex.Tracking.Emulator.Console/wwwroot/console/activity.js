import { named, t, time } from "../kit/i18n.js";
import { html, signal, useState } from "../kit/preact.js";
import { link, route } from "../kit/route.js";
import { Button } from "../kit/ui/button.js";
import { Fork } from "./fork.js";
import { events } from "./world.js";

/** Whether the list of what happened is shown. */
export const isActivityOpen = signal(matchMedia("(min-width: 1200px)").matches);

/** @type {Record<string, string>} What each kind of event means for whoever waits for a delivery. */
const tones = {
  ServiceDelivered: "good", ServiceFailed: "bad", ServiceCancelled: "off", ServiceDeleted: "off", ServiceCreated: "info", RouteScheduled: "info",
  DisplacementStarted: "busy", DriverArrived: "busy", DisplacementPaused: "wait", DeadlineMissed: "bad", RouteFinished: "good", RouteCancelled: "off",
};

/** @param {any} event @returns {string} What happened, in words. */
export const sentence = (event) => named("event", event.kind);

/** What an event is about, as a link. @param {{event: any}} props */
export function About({ event }) {
  if (event.service) return html`<a href=${link({ page: "services", id: String(event.service) })}>${t("about.service", { id: event.service })}</a>`;
  if (event.route) return html`<a href=${link({ page: "routes", id: String(event.route) })}>${t("about.route", { id: event.route })}</a>`;
  if (event.order) return html`<a href=${link({ page: "orders", id: event.order })}>${event.order}</a>`;
  return event.parcel ? html`<span>${event.parcel}</span>` : null;
}

/** What happened, newest first. */
export function ActivityList() {
  const [forked, setForked] = useState(0);
  return html`<aside class="activity" aria-label=${t("activity.title")}>
  <h2>${t("activity.title")}</h2>
  ${events.value.length === 0 ? html`<p class="muted">${t("activity.none")}</p>` : html`<ol tabindex="0" aria-label=${t("activity.title")}>
    ${events.value.slice(0, 120).map((event) => html`<li key=${event.sequence} data-tone=${tones[event.kind] ?? "calm"}>
      <span class="what">${sentence(event)}</span>
      <small><time class="time">${time(event.at, "moment")}</time> <${About} event=${event} /></small>
      <${Button} icon="fork" kind="plain" label=${t("universes.forkHere")} onClick=${() => setForked(event.sequence)} />
    </li>`)}
  </ol>`}
  ${forked > 0 && html`<${Fork} source=${route.value.universe} at=${forked} onClose=${() => setForked(0)} />`}
</aside>`;
}
