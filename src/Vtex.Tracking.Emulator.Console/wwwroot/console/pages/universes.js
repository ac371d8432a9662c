import { del, post, inUniverse, call, root } from "../../kit/api.js";
import { useGet } from "../../kit/data.js";
import { number, t, time } from "../../kit/i18n.js";
import { html, useState } from "../../kit/preact.js";
import { go, link } from "../../kit/route.js";
import { Button } from "../../kit/ui/button.js";
import { Dialog } from "../../kit/ui/dialog.js";
import { Field } from "../../kit/ui/field.js";
import { say, showError } from "../../kit/ui/toast.js";
import { Fork } from "../fork.js";

/** All universes: make one, take one over, look into one. */
export default function Universes() {
  const { data, error, reload } = useGet("_emulator/universes");
  const [isMaking, setMaking] = useState(false);
  const take = async (/** @type {any} */ event) => {
    const [file] = event.currentTarget.files;
    event.currentTarget.value = "";
    if (!file) return;
    const name = file.name.replace(/\..*$/, "");
    await call("POST", inUniverse(name, "import"), { raw: file, type: "application/octet-stream" }).then(() => { say(t("universes.imported", { name })); reload(); }, showError);
  };
  return html`<div class="page flow">
    <header><h1>${t("page.universes")}</h1>
      <label class="button">${t("universes.import")}<input type="file" class="unseen" onChange=${take} /></label>
      <${Button} kind="main" icon="add" onClick=${() => setMaking(true)}>${t("universes.make")}<//></header>
    <p class="muted">${t("universes.about")}</p>
    ${error && html`<p class="wrong" role="alert">${error.message}</p>`}
    ${data && data.data.length === 0 && html`<div class="card nothing"><p>${t("universes.none")}</p></div>`}
    <ul class="cards">${data?.data.map((/** @type {any} */ universe) => html`<li key=${universe.name}><${UniverseCard} universe=${universe} onChange=${reload} /></li>`)}</ul>
    ${data?.unreadable?.map((/** @type {any} */ one) => html`<p class="wrong" key=${one.name}>${one.name}: ${one.reason ?? one.message ?? ""}</p>`)}
    ${isMaking && html`<${Make} onClose=${() => setMaking(false)} />`}
  </div>`;
}

/** @param {{universe: any, onChange: () => void}} props */
function UniverseCard({ universe, onChange }) {
  const [asked, setAsked] = useState(/** @type {"fork" | "reset" | "delete" | ""} */ (""));
  const path = inUniverse(universe.name);
  const done = (/** @type {Promise<any>} */ change) => change.then(() => { setAsked(""); onChange(); });
  const count = (/** @type {string} */ name) => html`<div><b>${number(universe[name])}</b><small>${t(`count.${name}`)}</small></div>`;
  return html`<article class="card stack">
    <h2><a href=${link({ universe: universe.name })}>${universe.name}</a></h2>
    <div class="numbers">${count("services")}${count("routes")}${count("orders")}${count("events")}</div>
    <small class="time">${time(universe.clock.time, "full")}</small>
    ${universe.failure && html`<p class="wrong">${universe.failure}</p>`}
    <div class="row">
      <${Button} icon="fork" onClick=${() => setAsked("fork")}>${t("universes.fork")}<//>
      <a class="button" href=${new URL(`${path}/export`, root).href} download=${`${universe.name}.json`}>${t("universes.export")}</a>
      <${Button} onClick=${() => setAsked("reset")}>${t("universes.reset")}<//>
      <${Button} kind="danger" onClick=${() => setAsked("delete")}>${t("ui.delete")}<//>
    </div>
    ${asked === "fork" && html`<${Fork} source=${universe.name} onClose=${() => setAsked("")} />`}
    ${(asked === "reset" || asked === "delete") && html`<${Dialog} title=${t(`universes.${asked}Sure`, { name: universe.name })} onClose=${() => setAsked("")} actions=${html`
      <${Button} onClick=${() => setAsked("")}>${t("ui.cancel")}<//>
      <${Button} kind="main" onClick=${() => done(asked === "reset" ? post(`${path}/reset`) : del(path))}>${t(asked === "reset" ? "universes.reset" : "ui.delete")}<//>`}>
      <p>${t("universes.lost", { n: universe.events })}</p><//>`}
  </article>`;
}

/** @param {{onClose: () => void}} props */
function Make({ onClose }) {
  const [form, setForm] = useState(/** @type {any} */ ({ name: "", scenario: "" }));
  const { data: scenarios } = useGet("_emulator/scenarios");
  const set = (/** @type {string} */ name) => (/** @type {any} */ value) => setForm({ ...form, [name]: value });
  const make = async () => {
    await post("_emulator/universes", {
      name: form.name, seed: form.seed ? Number(form.seed) : undefined, startTime: form.startTime ? `${form.startTime}:00-03:00` : undefined, strict: form.strict || undefined,
    });
    if (form.scenario) await post(inUniverse(form.name, "scenarios", form.scenario), {});
    go({ universe: form.name });
  };
  return html`<${Dialog} title=${t("universes.make")} onClose=${onClose} actions=${html`<${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${make}>${t("universes.make")}<//>`}>
    <${Field} label=${t("universes.name")} value=${form.name} onInput=${set("name")} hint=${t("universes.nameHint")} />
    <${Field} label=${t("universes.scenario")} value=${form.scenario} onInput=${set("scenario")} options=${[["", t("universes.empty")], ...(scenarios?.data ?? []).map((/** @type {any} */ one) => [one.name, one.name])]}
      hint=${scenarios?.data.find((/** @type {any} */ one) => one.name === form.scenario)?.description} />
    <${Field} label=${t("universes.start")} type="datetime-local" value=${form.startTime} onInput=${set("startTime")} hint=${t("universes.startHint")} />
    <${Field} label=${t("universes.seed")} value=${form.seed} inputmode="numeric" onInput=${set("seed")} />
    <${Field} label=${t("universes.strict")} type="checkbox" value=${form.strict} onInput=${set("strict")} hint=${t("universes.strictHint")} />
  <//>`;
}

