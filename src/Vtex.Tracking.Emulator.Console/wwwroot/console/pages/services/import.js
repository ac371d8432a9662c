import { ApiError, call, inUniverse, query, root } from "../../../kit/api.js";
import { useGet } from "../../../kit/data.js";
import { t } from "../../../kit/i18n.js";
import { html, useState } from "../../../kit/preact.js";
import { route } from "../../../kit/route.js";
import { Button } from "../../../kit/ui/button.js";
import { Dialog } from "../../../kit/ui/dialog.js";
import { Field } from "../../../kit/ui/field.js";

const previewed = 6;
const templates = ["services.xlsx", "services.csv"];

/** Imports services from a spreadsheet: the template, the first rows as they will be read, and what came of each row. @param {{onClose: () => void}} props */
export function ImportDialog({ onClose }) {
  const { universe } = route.value;
  const [file, setFile] = useState(/** @type {File | null} */ (null));
  const [rows, setRows] = useState(/** @type {string[][]} */ ([]));
  const [type, setType] = useState("Entrega");
  const [agency, setAgency] = useState("");
  const [result, setResult] = useState(/** @type {any} */ (null));
  const { data: agencies } = useGet(`${inUniverse(universe, "account", "agencies")}?active=true`);
  const choose = async (/** @type {any} */ event) => {
    const [chosen] = event.currentTarget.files;
    setFile(chosen ?? null);
    setResult(null);
    setRows(chosen?.name.toLowerCase().endsWith(".csv") ? preview(await chosen.text()) : []);
  };
  const run = async () => {
    if (!file) throw new ApiError(400, { title: t("import.choose") });
    setResult(await call("POST", `${inUniverse(universe, "platform", "services", "import")}${query({ type, agency })}`, { raw: file, type: "application/octet-stream" }));
  };
  return html`<${Dialog} title=${t("import.title")} onClose=${onClose} actions=${html`<${Button} onClick=${onClose}>${t("ui.close")}<//>${!result && html`<${Button} kind="main" onClick=${run}>${t("import.run")}<//>`}`}>
    ${result ? html`<${ImportResult} result=${result} />` : html`
      <p>${t("import.about")} ${templates.map((name) => html`<a key=${name} href=${new URL(inUniverse(universe, "platform", "templates", name), root).href} download>${name}</a> `)}</p>
      <${Field} label=${t("import.file")} type="file" accept=".csv,.xlsx" onInput=${() => {}} onChange=${choose} />
      <div class="fields"><${Field} label=${t("field.type")} value=${type} onInput=${setType} options=${["Entrega", "Coleta", "Atendimento"]} />
        <${Field} label=${t("field.agency")} value=${agency} onInput=${setAgency} options=${[["", t("import.firstAgency")], ...(agencies?.data ?? []).map((/** @type {any} */ one) => [String(one.id), one.setting.name])]} /></div>
      ${rows.length > 0 && html`<div class="table" tabindex="0" role="region" aria-label=${t("import.preview")}><table><thead><tr>${rows[0].map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        <tbody>${rows.slice(1).map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`}`}
  <//>`;
}

/** @param {{result: any}} props */
const ImportResult = ({ result }) => html`<p role="status"><b>${t("import.made", { n: result.services.length })}</b></p>
  ${[["faults", "bad"], ["warnings", "wait"]].map(([kind, tone]) => result[kind].length > 0 && html`<h3>${t(`import.${kind}`, { n: result[kind].length })}</h3>
    <ul class="stack close">${result[kind].map((/** @type {any} */ fault) => html`<li class="badge" data-tone=${tone}><span>${t("import.row", { row: fault.row })} ${fault.column}: ${fault.message}</span></li>`)}</ul>`)}`;

/** The first rows of a text with separators; only to look at, the emulator reads the file itself. @param {string} text */
function preview(text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/).filter(Boolean).slice(0, previewed);
  const separator = (lines[0] ?? "").includes(";") ? ";" : ",";
  return lines.map((line) => line.split(separator).map((cell) => cell.replace(/^"|"$/g, "")));
}
