import { del, inUniverse, post } from "../../kit/api.js";
import { useGet } from "../../kit/data.js";
import { named, t } from "../../kit/i18n.js";
import { html, useState } from "../../kit/preact.js";
import { route } from "../../kit/route.js";
import { Badge } from "../../kit/ui/badge.js";
import { Button } from "../../kit/ui/button.js";
import { Field } from "../../kit/ui/field.js";
import { version } from "../world.js";

/** What goes wrong on demand: faults that are ready, each switched on and off. */
export default function Faults() {
  const { universe } = route.value;
  const path = inUniverse(universe, "faults");
  const [times, setTimes] = useState("");
  const [search, setSearch] = useState("");
  const { data, error, reload } = useGet(path, [version.value]);
  const { data: quirks, reload: reloadQuirks } = useGet(inUniverse(universe, "quirks"));
  const words = search.toLowerCase();
  const found = (/** @type {any} */ one) => !words || `${one.name ?? one.id} ${one.description ?? one.effect ?? ""}`.toLowerCase().includes(words);
  const change = (/** @type {Promise<any>} */ call) => call.then(reload);
  const switchQuirk = (/** @type {any} */ one) => {
    const quirk = inUniverse(universe, "quirks", one.id);
    return (one.isOn ? del(quirk) : post(quirk)).then(reloadQuirks);
  };
  return html`<div class="page flow"><header><h1>${t("page.faults")}</h1>
      ${data?.data.length > 0 && html`<${Button} onClick=${() => change(del(path))}>${t("fault.clear")}<//>`}</header>
    ${error && html`<p class="wrong" role="alert">${error.message}</p>`}
    ${data?.data.length > 0 && html`<section class="card stack close" aria-label=${t("fault.active")}><h2>${t("fault.active")}</h2>
      <ul class="stack close">${data.data.map((/** @type {any} */ one) => html`<li class="row" key=${one.id}><${Badge} value=${one.name} tone="bad" /><span class="muted grow">${named("requests", one.requests)}${one.universe ? "" : ` · ${t("fault.everywhere")}`}</span>
        <small class="numeric">${t("fault.used", { n: one.used })}${one.times ? ` / ${one.times}` : ""}</small><${Button} onClick=${() => change(del(`${one.universe ? path : "_emulator/faults"}/${one.id}`))}>${t("fault.off")}<//></li>`)}</ul></section>`}
    <div class="filters"><${Field} label=${t("ui.search")} type="search" value=${search} onInput=${setSearch} /><${Field} label=${t("fault.times")} inputmode="numeric" value=${times} onInput=${setTimes} hint=${t("fault.timesHint")} /></div>
    <h2>${t("fault.presets")}</h2>
    <ul class="cards">${data?.presets.filter(found).map((/** @type {any} */ one) => html`<li class="card stack close fault" key=${one.name}><b>${one.name}</b><p class="muted">${one.description}</p>
      <div class="row"><small class="grow">${named("requests", one.requests)}</small><${Button} onClick=${() => change(post(path, { fault: one.name, times: times ? Number(times) : undefined }))}>${t("fault.on")}<//></div></li>`)}</ul>
    <h2>${t("fault.quirks")}</h2><p class="muted">${t("fault.quirksAbout")}</p>
    <ul class="cards">${quirks?.data.filter(found).map((/** @type {any} */ one) => html`<li class="card stack close fault" key=${one.id}><b>${one.id}</b><p class="muted">${one.effect}</p><small>${one.source}</small>
      <div class="row"><span class="grow">${one.isOn && html`<${Badge} value=${one.id} text=${t("fault.isOn")} tone="bad" />`}</span><${Button} onClick=${() => switchQuirk(one)}>${t(one.isOn ? "fault.off" : "fault.on")}<//></div></li>`)}</ul>
  </div>`;
}
