import { asUser, ApiError, del, get, inUniverse, post, query } from "../../kit/api.js";
import { useFetched } from "../../kit/data.js";
import { named, t, time } from "../../kit/i18n.js";
import { html, useState } from "../../kit/preact.js";
import { go, link, refine, route } from "../../kit/route.js";
import { SchemaFields, fieldName, loadContract, resolve } from "../../kit/schema.js";
import { Button } from "../../kit/ui/button.js";
import { Dialog } from "../../kit/ui/dialog.js";
import { Field } from "../../kit/ui/field.js";
import { Table } from "../../kit/ui/table.js";
import { describe } from "../../kit/ui/toast.js";
import { version } from "../world.js";

/** @type {Record<string, string>} The schema of each list, in the contract. */
const schemas = {
  agencies: "Agency", users: "PlatformUser", drivers: "DriverSetting", vehicles: "Vehicle", carriers: "Company", customers: "Customer", branches: "Company",
  partners: "Partner", holidays: "AccountHoliday", reasons: "Description", occurrences: "Occurrence", "chat-tickets": "Description", freights: "Freight",
};
const columnsShown = 4;
const shown = 1000;

/** The settings of the account: one list and one form for all of them, by the schemas of the contract. */
export default function Account() {
  const { universe, id, query: asked } = route.value;
  const list = id in schemas ? id : "agencies";
  const path = inUniverse(universe, "account", list);
  const [edited, setEdited] = useState(/** @type {any} */ (null));
  const { data, error, reload } = useFetched(async (signal) => {
    const [document, entries] = await Promise.all([loadContract(), get(`${path}${query({ search: asked.search, limit: shown })}`, signal)]);
    return { list, document, entries };
  }, [path, asked.search, version.value, asUser.value]);
  const current = data?.list === list ? data : undefined;
  const schema = current && resolve(current.document, { $ref: `/${schemas[list]}` });
  const rows = current?.entries.data ?? [];
  const columns = schema ? [
    { name: "id", text: t("service.id"), of: (/** @type {any} */ row) => row.id, numeric: true },
    ...columnsOf(current.document, schema, rows).map((name, at) => ({ name, text: fieldName(name), wide: at > 0, grow: at === 0, of: (/** @type {any} */ row) => text(row.setting[name], name) })),
  ] : [];
  return html`<div class="page">
    <header><h1>${t("page.account")}</h1><${Button} kind="main" icon="add" onClick=${() => setEdited({ setting: {} })}>${t("account.new")}<//></header>
    <nav class="tabs" aria-label=${t("account.lists")}>${Object.keys(schemas).map((name) => html`<a key=${name} href=${link({ page: "account", id: name })} aria-current=${name === list ? "page" : null}>${t(`account.${name}`)}</a>`)}</nav>
    <form class="filters" role="search" onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}><${Field} label=${t("ui.search")} type="search" value=${asked.search} onInput=${(/** @type {string} */ search) => refine({ search })} /></form>
    ${error && html`<p class="wrong" role="alert">${error.message}</p>`}
    <${Table} key=${list} label=${t(`account.${list}`)} columns=${columns} count=${error ? 0 : current && rows.length} row=${(/** @type {number} */ at) => rows[at]} id=${(/** @type {any} */ row) => row.id} onOpen=${setEdited} />
    ${edited && current && html`<${Edit} document=${current.document} schema=${schema} list=${list} path=${path} entry=${edited} onClose=${() => setEdited(null)} onDone=${() => { setEdited(null); reload(); }} />`}
  </div>`;
}

/** The fields that say most: those that are required or filled most often. @param {any} document @param {any} schema @param {any[]} rows */
function columnsOf(document, schema, rows) {
  const simple = Object.keys(schema.properties).filter((name) => name !== "password" && name !== "logo" && name !== "photo" && !resolve(document, schema.properties[name]).properties);
  const filled = (/** @type {string} */ name) => rows.filter((row) => row.setting[name] !== undefined).length;
  return simple.filter((name) => rows.length === 0 || filled(name) > 0).slice(0, columnsShown);
}

/** @param {any} value @param {string} name */
function text(value, name) {
  if (value === undefined) return "";
  if (typeof value === "boolean") return t(value ? "ui.yes" : "ui.no");
  if (Array.isArray(value)) return value.map((one) => named("choice", one)).join(", ");
  return name === "color" ? html`<span class="swatch"><svg viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill=${value} /></svg>${value}</span>` : String(value);
}

/** @param {{document: any, schema: any, list: string, path: string, entry: any, onClose: () => void, onDone: () => void}} props */
function Edit({ document, schema, list, path, entry, onClose, onDone }) {
  const [value, setValue] = useState(entry.setting);
  const [failure, setFailure] = useState(/** @type {ApiError | null} */ (null));
  const attempt = (/** @type {Promise<any>} */ change) => change.then(onDone, (refusal) => { setFailure(refusal); });
  return html`<${Dialog} title=${entry.id ? `${t(`account.${list}`)} · ${entry.id}` : `${t("account.new")} · ${t(`account.${list}`)}`} onClose=${onClose} actions=${html`
      ${entry.id && html`<${Button} kind="danger" onClick=${() => attempt(del(`${path}/${entry.id}`))}>${t("ui.delete")}<//><span class="grow"></span>`}
      <${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${() => attempt(post(entry.id ? `${path}/${entry.id}` : path, value))}>${t("ui.save")}<//>`}>
    ${failure && html`<p class="wrong notice" role="alert">${describe(failure)}</p>`}
    <div class="fields"><${SchemaFields} document=${document} schema=${schema} value=${value} onChange=${setValue} problem=${failure?.problem} /></div>
    ${list === "users" && entry.id && html`<div class="row"><${Button} onClick=${() => { asUser.value = value.email; go({ page: "services" }); }}>${t("seeAs.label")} ${value.name}<//></div>`}
    <small>${t("form.required")}${entry.created ? ` · ${t("service.created")} ${time(entry.created, "full")}` : ""}</small>
  <//>`;
}
