import { del, inUniverse, query, root } from "../../kit/api.js";
import { useGet } from "../../kit/data.js";
import { named, t, time } from "../../kit/i18n.js";
import { html, useState } from "../../kit/preact.js";
import { go, refine, route } from "../../kit/route.js";
import { Badge } from "../../kit/ui/badge.js";
import { Button } from "../../kit/ui/button.js";
import { Dialog } from "../../kit/ui/dialog.js";
import { Field } from "../../kit/ui/field.js";
import { Table } from "../../kit/ui/table.js";
import { say } from "../../kit/ui/toast.js";
import { version } from "../world.js";

const secret = /^(authorization|cookie|x-vtex-api-app(key|token))$/i;
const kinds = ["", "errors", "misses", "World", "Stub", "Fault"];

/** The journal: what was asked of the emulated systems, and how it was answered. */
export default function Requests() {
  const { universe, id, query: asked } = route.value;
  const all = asked.all === "1";
  const [turn, setTurn] = useState(0);
  const path = all ? "_emulator/requests" : inUniverse(universe, "requests");
  const { data, error } = useGet(`${path}${query({ limit: 1000 })}`, [version.value, turn]);
  const words = (asked.search ?? "").toLowerCase();
  const rows = data ? [...data.data].sort((one, other) => other.number - one.number).filter((one) => fits(one, asked.kind) && (!words || `${one.method} ${one.url} ${one.status}`.toLowerCase().includes(words))) : [];
  const opened = rows.find((one) => String(one.number) === id);
  const columns = [
    { name: "status", text: t("field.status"), of: (/** @type {any} */ row) => html`<${Badge} value=${String(row.status)} tone=${row.status === 0 || row.status >= 500 ? "bad" : row.status >= 400 ? "wait" : "good"} text=${row.status === 0 ? t("request.lost") : String(row.status)} />` },
    { name: "method", text: t("request.method"), of: (/** @type {any} */ row) => html`<code>${row.method}</code>` },
    { name: "url", text: t("request.url"), of: (/** @type {any} */ row) => html`<span class="mono">${row.url}</span>`, grow: true },
    { name: "by", text: t("request.by"), of: (/** @type {any} */ row) => named("answered", row.answeredBy), wide: true },
    { name: "took", text: t("request.took"), of: (/** @type {any} */ row) => milliseconds(row.took), numeric: true, wide: true },
    { name: "at", text: t("message.at"), of: (/** @type {any} */ row) => html`<time class="time">${time(row.received)}</time>`, wide: true },
  ];
  return html`<div class="page"><header><h1>${t("page.requests")}</h1>
      <${Button} onClick=${() => setTurn(turn + 1)}>${t("ui.refresh")}<//><${Button} kind="danger" onClick=${() => del(path).then(() => setTurn(turn + 1))}>${t("request.clear")}<//></header>
    <form class="filters" role="search" aria-label=${t("ui.filters")} onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <${Field} label=${t("ui.search")} type="search" value=${asked.search} onInput=${(/** @type {string} */ search) => refine({ search })} />
      <${Field} label=${t("request.show")} value=${asked.kind} onInput=${(/** @type {string} */ kind) => refine({ kind })} options=${kinds.map((code) => [code, code === "" ? t("ui.all") : t(`answered.${code}`)])} />
      <${Field} label=${t("request.everyUniverse")} type="checkbox" value=${all} onInput=${(/** @type {boolean} */ is) => refine({ all: is ? "1" : "" })} />
    </form>
    ${error && html`<p class="wrong" role="alert">${error.message}</p>`}
    <${Table} label=${t("page.requests")} columns=${columns} count=${error ? 0 : data && rows.length} row=${(/** @type {number} */ at) => rows[at]} id=${(/** @type {any} */ row) => row.number}
      opened=${Number(id)} onOpen=${(/** @type {any} */ row) => go({ page: "requests", id: String(row.number), query: asked })} empty=${t("request.none")} />
    ${opened && html`<${RequestSheet} request=${opened} onClose=${() => go({ page: "requests", query: asked })} />`}
  </div>`;
}

/** @param {any} one @param {string | undefined} kind */
function fits(one, kind) {
  if (kind === "errors") return one.status === 0 || one.status >= 400;
  return kind === "misses" ? one.answeredBy === "None" : !kind || one.answeredBy === kind;
}

/** @param {string} took */
function milliseconds(took) {
  const [hours, minutes, seconds] = took.split(":").map(Number);
  return `${((hours * 60 + minutes) * 60 + seconds) * 1000 < 1 ? "<1" : Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000)} ms`;
}

/** @param {{request: any, onClose: () => void}} props */
function RequestSheet({ request, onClose }) {
  const copy = async (/** @type {string} */ text) => { await navigator.clipboard.writeText(text); say(t("ui.copied")); };
  return html`<${Dialog} side title=${t("request.title", { n: request.number })} onClose=${onClose}>
    <p class="mono wrap"><b>${request.method}</b> ${request.url}</p>
    <div class="row"><${Badge} value=${request.answeredBy} text=${named("answered", request.answeredBy)} />${request.answerName && html`<span>${request.answerName}</span>`}
      <span class="muted">${request.status || t("request.lost")} · ${milliseconds(request.took)} · ${time(request.received, "full")}</span></div>
    <div class="row"><${Button} icon="copy" onClick=${() => copy(asCurl(request))}>${t("request.curl")}<//><${Button} icon="copy" onClick=${() => copy(asCSharp(request))}>${t("request.csharp")}<//></div>
    <h3>${t("request.headers")}</h3>
    <dl class="facts">${Object.entries(request.headers).map(([name, value]) => html`<dt class="mono">${name}</dt><dd class="mono">${String(value)}</dd>`)}</dl>
    ${request.body && html`<h3>${t("request.body")}</h3><pre tabindex="0">${pretty(request.body)}</pre>`}
  <//>`;
}

/** @param {string} body */
function pretty(body) {
  try { return JSON.stringify(JSON.parse(body), null, 2); } catch { return body; }
}

/** @param {any} request @returns {[string, string][]} The headers that say something; secrets were masked and are to be filled in. */
const headersOf = (request) => Object.entries(request.headers).flatMap(([name, values]) => (Array.isArray(values) ? values : [values]).map((value) => /** @type {[string, string]} */ ([name, value])))
  .filter(([name]) => /^(content-type|accept|vtex-.*)$/i.test(name) || secret.test(name)).map(([name, value]) => [name, secret.test(name) ? `<${name}>` : value]);

/** @param {string} text For a shell. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** @param {any} request */
function asCurl(request) {
  const parts = [`curl -X ${request.method} ${quoted(new URL(request.url.replace(/^\//, ""), root).href)}`, ...headersOf(request).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)];
  if (request.body) parts.push(`--data-binary ${quoted(request.body)}`);
  return parts.join(" \\\n  ");
}

/** @param {any} request */
function asCSharp(request) {
  const type = headersOf(request).find(([name]) => /^content-type$/i.test(name))?.[1].split(";")[0] ?? "application/json";
  const lines = [
    "using var client = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.BaseAddress };",
    `using var request = new HttpRequestMessage(new HttpMethod(${JSON.stringify(request.method)}), ${JSON.stringify(request.url.replace(/^\//, ""))});`,
    ...headersOf(request).filter(([name]) => !/^content-type$/i.test(name)).map(([name, value]) => `request.Headers.TryAddWithoutValidation(${JSON.stringify(name)}, ${JSON.stringify(value)});`),
  ];
  if (request.body) lines.push(`request.Content = new StringContent(${JSON.stringify(request.body)}, Encoding.UTF8, ${JSON.stringify(type)});`);
  return [...lines, "using var response = await client.SendAsync(request);"].join("\n");
}
