import { asUser, get, inUniverse, post, query } from "../../kit/api.js";
import { useFetched, useGet } from "../../kit/data.js";
import { t, time, toInput } from "../../kit/i18n.js";
import { html, useEffect, useState } from "../../kit/preact.js";
import { go, link, refine, route } from "../../kit/route.js";
import { PlaceMap } from "../../kit/map.js";
import { Badge } from "../../kit/ui/badge.js";
import { Button } from "../../kit/ui/button.js";
import { Dialog } from "../../kit/ui/dialog.js";
import { Field } from "../../kit/ui/field.js";
import { Icon } from "../../kit/ui/icon.js";
import { Table } from "../../kit/ui/table.js";
import { showError } from "../../kit/ui/toast.js";
import { now, universe as state, version } from "../world.js";

const shown = 1000;

/** The routes of a universe, the latest first. */
export default function Routes() {
  const { universe, id, query: asked } = route.value;
  const [isMaking, setMaking] = useState(false);
  const last = state.value?.routes ?? 0;
  const { data, error } = useGet(`${inUniverse(universe, "routes")}${query({ from: Math.max(1, last - shown + 1), limit: shown })}`, [version.value, asUser.value, last]);
  const rows = data ? [...data.data].reverse() : [];
  const isMap = asked.map === "1";
  const columns = [
    { name: "id", text: t("service.id"), of: (/** @type {any} */ row) => row.idDeliveryServiceRoute, numeric: true },
    { name: "status", text: t("field.status"), of: (/** @type {any} */ row) => html`<${Badge} value=${row.status} />` },
    { name: "driver", text: t("service.driver"), of: (/** @type {any} */ row) => row.driver, grow: true },
    { name: "stops", text: t("route.stops"), of: (/** @type {any} */ row) => html`<${Progress} stops=${row.stops} />` },
    { name: "vehicle", text: t("field.displacementType"), of: (/** @type {any} */ row) => [row.displacementType, row.registrationPlate].filter(Boolean).join(" · "), wide: true },
    { name: "date", text: t("route.date"), of: (/** @type {any} */ row) => time(row.date, "day"), wide: true },
  ];
  return html`<div class="page">
    <header><h1>${t("page.routes")}</h1><${Button} aria-pressed=${String(isMap)} onClick=${() => refine({ map: isMap ? "" : "1" })}>${t("route.live")}<//><${Button} kind="main" icon="add" onClick=${() => setMaking(true)}>${t("route.new")}<//></header>
    ${error && html`<p class="wrong" role="alert">${error.message}</p>`}
    ${isMap && html`<${Live} routes=${rows} />`}
    <${Table} label=${t("page.routes")} columns=${columns} count=${error ? 0 : data && rows.length} row=${(/** @type {number} */ at) => rows[at]} id=${(/** @type {any} */ row) => row.idDeliveryServiceRoute}
      opened=${Number(id)} onOpen=${(/** @type {any} */ row) => go({ page: "routes", id: String(row.idDeliveryServiceRoute), query: asked })} empty=${t("route.none")} />
    ${id && html`<${RouteSheet} key=${id} id=${id} onClose=${() => go({ page: "routes", query: asked })} />`}
    ${isMaking && html`<${NewRoute} onClose=${() => setMaking(false)} />`}
  </div>`;
}

/** Where the drivers are now, and the stops that are still open. @param {{routes: any[]}} props */
function Live({ routes }) {
  const { data } = useGet(inUniverse(route.value.universe, "drivers"), [version.value]);
  /** @type {import("../../kit/map.js").Mark[]} */
  const drivers = (data?.data ?? []).filter((/** @type {any} */ driver) => driver.position).map((/** @type {any} */ driver) => ({ ...driver.position, kind: "driver", title: driver.username }));
  /** @type {import("../../kit/map.js").Mark[]} */
  const stops = routes.filter((one) => one.status === "Ativo").flatMap((one) => one.stops).filter((stop) => stop.place && stop.status === "Ativo")
    .map((stop) => ({ ...stop.place, kind: "stop", text: String(stop.idDeliveryService), title: t("about.service", { id: stop.idDeliveryService }) }));
  return html`<div class="live"><${PlaceMap} marks=${[...stops, ...drivers]} label=${t("route.liveAbout", { drivers: drivers.length, stops: stops.length })} height=${300} /></div>`;
}

/** How far a route is. @param {{stops: any[]}} props */
function Progress({ stops }) {
  const done = stops.filter((stop) => stop.status && stop.status !== "Ativo").length;
  return html`<span class="progress"><progress max=${Math.max(1, stops.length)} value=${done} aria-label=${t("route.progress", { done, total: stops.length })}></progress><span class="numeric">${done}/${stops.length}</span></span>`;
}

/** A route: its stops, which can be dragged into another order, and where they are. @param {{id: string, onClose: () => void}} props */
function RouteSheet({ id, onClose }) {
  const { universe } = route.value;
  const path = inUniverse(universe, "routes", id);
  const { data, error, reload } = useFetched(async (signal) => {
    const [one, drivers] = await Promise.all([get(path, signal), get(inUniverse(universe, "drivers"), signal)]);
    return { route: one, driver: drivers.data.find((/** @type {any} */ driver) => driver.username === one.driver) };
  }, [version.value, id]);
  const [dialog, setDialog] = useState("");
  const tell = (/** @type {string} */ verb, /** @type {any} */ body = undefined) => post(`${path}/${verb}`, body).then(reload);
  if (!data) return html`<${Dialog} side title=${t("about.route", { id })} onClose=${onClose}>${error && html`<p role="alert" class="wrong">${error.message}</p>`}<//>`;
  const { route: one, driver } = data;
  const isOpen = one.status === "Ativo";
  /** @type {import("../../kit/map.js").Mark[]} */
  const marks = one.stops.filter((/** @type {any} */ stop) => stop.place).map((/** @type {any} */ stop, /** @type {number} */ at) => ({
    ...stop.place, text: String(at + 1), title: `${t("about.service", { id: stop.idDeliveryService })}: ${stop.status}`,
    kind: stop.status === "Realizado" ? "done" : stop.status === "Não Realizado" ? "failed" : "stop",
  }));
  const where = one.atWork && driver?.position ? [{ ...driver.position, kind: "driver", title: one.driver }] : [];
  return html`<${Dialog} side title=${t("about.route", { id })} onClose=${onClose}>
    <div class="row"><${Badge} value=${one.status} /><span>${one.driver}</span><span class="muted">${[one.displacementType, one.registrationPlate, time(one.date, "day")].filter(Boolean).join(" · ")}</span></div>
    ${isOpen && html`<div class="row" role="group" aria-label=${t("service.moves")}>
      ${one.atWork ? html`<${Button} onClick=${() => tell("end-work-day")}>${t("route.end")}<//>` : html`<${Button} onClick=${() => tell("start-work-day")}>${t("route.start")}<//>`}
      <${Button} onClick=${() => tell("order")}>${t("route.order")}<//>
      <${Button} onClick=${() => setDialog("reassign")}>${t("route.reassign")}<//>
      <${Button} kind="danger" onClick=${() => setDialog("cancel")}>${t("ui.cancel")}<//></div>`}
    <${PlaceMap} marks=${[...marks, ...where]} trail label=${t("route.map", { n: marks.length })} height=${340} />
    <${Stops} stops=${one.stops} isOpen=${isOpen} onOrder=${(/** @type {number[]} */ services) => tell("reorder", { services })} />
    ${dialog === "cancel" && html`<${Dialog} title=${t("route.cancelSure")} onClose=${() => setDialog("")} actions=${html`<${Button} onClick=${() => setDialog("")}>${t("ui.close")}<//>
      <${Button} kind="main" onClick=${() => tell("cancel").then(() => setDialog(""))}>${t("route.cancel")}<//>`}><p>${t("route.cancelAbout")}</p><//>`}
    ${dialog === "reassign" && html`<${Reassign} one=${one} onClose=${() => setDialog("")} onRun=${(/** @type {any} */ body) => tell("reassign", body).then(() => setDialog(""))} />`}
  <//>`;
}

/**
 * The stops in their order. The open ones are moved by dragging, or by Alt and an arrow key.
 * @param {{stops: any[], isOpen: boolean, onOrder: (services: number[]) => Promise<any>}} props
 */
function Stops({ stops, isOpen, onOrder }) {
  const [order, setOrder] = useState(/** @type {any[]} */ (stops));
  const [dragged, setDragged] = useState(/** @type {number | null} */ (null));
  useEffect(() => { if (dragged === null) setOrder(stops); }, [stops, dragged]);
  const canMove = (/** @type {any} */ stop) => isOpen && stop?.status === "Ativo";
  const move = (/** @type {number} */ from, /** @type {number} */ to) => {
    if (!canMove(order[from]) || !canMove(order[to])) return order;
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    setOrder(next);
    return next;
  };
  const send = (/** @type {any[]} */ next) => onOrder(next.filter(canMove).map((stop) => stop.idDeliveryService)).catch((failure) => { setOrder(stops); showError(failure); });
  const onKeyDown = (/** @type {KeyboardEvent} */ event, /** @type {number} */ at) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || !step) return;
    event.preventDefault();
    const next = move(at, at + step);
    if (next !== order) send(next);
  };
  return html`<div class="stack close"><h3>${t("route.stops")} ${isOpen && html`<small>${t("route.dragHint")}</small>`}</h3>
    <ol class="stops">${order.map((stop, at) => html`<li key=${stop.idDeliveryService} class=${dragged === stop.idDeliveryService ? "dragged" : ""} draggable=${canMove(stop)}
        onDragStart=${() => setDragged(stop.idDeliveryService)}
        onDragOver=${(/** @type {DragEvent} */ event) => { event.preventDefault(); const from = order.findIndex((one) => one.idDeliveryService === dragged); if (from >= 0 && from !== at) move(from, at); }}
        onDragEnd=${() => { setDragged(null); send(order); }}>
      ${canMove(stop) ? html`<button type="button" class="button bare plain grip" aria-label=${t("route.moveStop", { id: stop.idDeliveryService })} onKeyDown=${(/** @type {KeyboardEvent} */ event) => onKeyDown(event, at)}><${Icon} name="drag" /></button>` : html`<span class="grip"></span>`}
      <b class="numeric">${at + 1}</b>
      <a href=${link({ page: "services", id: String(stop.idDeliveryService) })}>${t("about.service", { id: stop.idDeliveryService })}</a>
      <span class="grow"></span>
      <small class="time">${stop.left || stop.arrived ? time(stop.left ?? stop.arrived, "short") : stop.estimate ? t("route.expected", { time: time(stop.estimate, "short") }) : ""}</small>
      ${stop.status && html`<${Badge} value=${stop.status} />`}</li>`)}</ol></div>`;
}

/** @param {{one: any, onClose: () => void, onRun: (body: any) => Promise<any>}} props */
function Reassign({ one, onClose, onRun }) {
  const [driver, setDriver] = useState(one.driver);
  const [plate, setPlate] = useState(one.registrationPlate ?? "");
  return html`<${Dialog} title=${t("route.reassign")} onClose=${onClose} actions=${html`<${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${() => onRun({ driver, registrationPlate: plate || undefined })}>${t("ui.save")}<//>`}>
    <${Field} label=${t("service.driver")} value=${driver} onInput=${setDriver} list="drivers" /><${Field} label=${t("field.plate")} value=${plate} onInput=${setPlate} /><${DriverNames} />
  <//>`;
}

/** The names of the drivers that there are, for fields that take one. */
function DriverNames() {
  const { data } = useGet(inUniverse(route.value.universe, "drivers"));
  return html`<datalist id="drivers">${data?.data.map((/** @type {any} */ driver) => html`<option value=${driver.username}>${[driver.firstName, driver.lastName].filter(Boolean).join(" ")}</option>`)}</datalist>`;
}

/** Makes a route of services that wait for one. @param {{onClose: () => void}} props */
function NewRoute({ onClose }) {
  const { universe } = route.value;
  const { data } = useGet(`${inUniverse(universe, "platform", "services")}${query({ status: "Ativo", pageSize: 200 })}`);
  const [form, setForm] = useState({ driver: "", date: toInput(new Date(now.value)).slice(0, 10), displacementType: "carro" });
  const [chosen, setChosen] = useState(/** @type {number[]} */ ([]));
  const set = (/** @type {string} */ name) => (/** @type {string} */ value) => setForm({ ...form, [name]: value });
  const make = async () => {
    const made = await post(inUniverse(universe, "routes"), { ...form, date: `${form.date}T00:00:00-03:00`, services: chosen });
    onClose();
    go({ page: "routes", id: String(made.idDeliveryServiceRoute) });
  };
  return html`<${Dialog} title=${t("route.new")} onClose=${onClose} actions=${html`<${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${make}>${t("route.make", { n: chosen.length })}<//>`}>
    <div class="fields"><${Field} label=${`${t("service.driver")} *`} value=${form.driver} onInput=${set("driver")} list="drivers" />
      <${Field} label=${t("route.date")} type="date" value=${form.date} onInput=${set("date")} />
      <${Field} label=${t("field.displacementType")} value=${form.displacementType} onInput=${set("displacementType")} options=${["carro", "moto", "bicicleta", "caminhão", "a pé"]} /></div><${DriverNames} />
    <fieldset class="choices"><legend>${t("route.waiting")}</legend>
      ${data?.data.map((/** @type {any} */ one) => html`<${Field} key=${one.idDeliveryService} name=${one.idDeliveryService} id=${`service-${one.idDeliveryService}`} type="checkbox" label=${`${one.idDeliveryService} · ${one.customer}`} value=${chosen.includes(one.idDeliveryService)}
        onInput=${(/** @type {boolean} */ is) => setChosen(is ? [...chosen, one.idDeliveryService] : chosen.filter((known) => known !== one.idDeliveryService))} />`)}
      ${data?.data.length === 0 && html`<p class="muted">${t("route.nobodyWaits")}</p>`}</fieldset>
  <//>`;
}
