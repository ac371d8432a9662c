import { t } from "../i18n.js";
import { html, useEffect, useRef, useState } from "../preact.js";

const rowHeight = 44;
const spare = 12;

/** @typedef {{name: string, text: string, of: (row: any) => any, wide?: boolean, wider?: boolean, numeric?: boolean, grow?: boolean}} Column `wide` is left out where there is little room, `wider` before it. */

/**
 * A table of any number of rows, of which only those in view are drawn. Arrow keys go from row to row, Enter opens one, a blank marks it.
 * @param {{label: string, columns: Column[], count: number | undefined, row: (at: number) => any, id: (row: any) => any, see?: (first: number, last: number) => void,
 *   onOpen?: (row: any) => void, opened?: any, marked?: Set<any>, onMark?: (id: any, isMarked: boolean) => void, empty?: any}} props
 */
export function Table({ label, columns, count, row, id, see, onOpen, opened, marked, onMark, empty }) {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [[top, height], setView] = useState([0, 800]);
  const [current, setCurrent] = useState(0);
  const total = count ?? 0;
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(total, Math.ceil((top + height) / rowHeight) + spare);

  useEffect(() => { see?.(first, Math.max(first, last - 1)); }, [first, last, count]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => setView([element.scrollTop, element.clientHeight]);
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => { watcher.disconnect(); element.removeEventListener("scroll", measure); };
  }, []);

  const focus = (/** @type {number} */ at) => {
    const to = Math.max(0, Math.min(total - 1, at));
    setCurrent(to);
    const element = box.current;
    if (!element) return;
    if (to * rowHeight < element.scrollTop) element.scrollTop = to * rowHeight;
    if ((to + 2) * rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = (to + 2) * rowHeight - element.clientHeight;
    requestAnimationFrame(() => /** @type {HTMLElement | null} */ (element.querySelector(`[data-at="${to}"]`))?.focus({ preventScroll: true }));
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const at = Number(/** @type {HTMLElement} */ (event.target).dataset.at);
    if (Number.isNaN(at)) return;
    const page = Math.floor(height / rowHeight) - 2;
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: total - 1 };
    const data = row(at);
    if (event.key in moves) focus(moves[event.key]);
    else if (event.key === "Enter" && data) onOpen?.(data);
    else if (event.key === " " && data && onMark) onMark(id(data), !marked?.has(id(data)));
    else return;
    event.preventDefault();
  };

  const span = columns.length + (onMark ? 1 : 0);
  const rows = [];
  for (let at = first; at < last; at++) rows.push(drawRow(at));

  /** @param {number} at */
  function drawRow(at) {
    const data = row(at);
    if (data === undefined) return html`<tr key=${at} class="loading" aria-hidden="true"><td colspan=${span}><i></i></td></tr>`;
    const isMarked = marked?.has(id(data)) ?? false;
    return html`<tr key=${at} data-at=${at} tabindex=${at === current ? 0 : -1} aria-rowindex=${at + 2} class="${onOpen ? "opens" : ""} ${opened === id(data) ? "opened" : ""}"
        aria-selected=${onMark ? String(isMarked) : null} onFocus=${() => setCurrent(at)} onClick=${() => onOpen?.(data)}>
      ${onMark && html`<td class="mark" onClick=${(/** @type {Event} */ event) => event.stopPropagation()}>
        <input type="checkbox" tabindex="-1" aria-label=${t("ui.mark", { name: id(data) })} checked=${isMarked} onChange=${(/** @type {any} */ event) => onMark(id(data), event.currentTarget.checked)} />
      </td>`}
      ${columns.map((column) => html`<td class="${column.wide ? "wide" : ""} ${column.wider ? "wider" : ""} ${column.numeric ? "numeric" : ""} ${column.grow ? "grow" : ""}">${column.of(data)}</td>`)}
    </tr>`;
  }

  return html`<div class="table" ref=${box} onKeyDown=${onKeyDown} tabindex=${total ? -1 : 0} role="region" aria-label=${label}>
    <table role="grid" aria-label=${label} aria-rowcount=${total + 1} aria-busy=${count === undefined ? "true" : null}>
      <thead><tr>${onMark && html`<th class="mark" scope="col"><span class="unseen">${t("ui.marked")}</span></th>`}
        ${columns.map((column) => html`<th scope="col" class="${column.wide ? "wide" : ""} ${column.wider ? "wider" : ""} ${column.numeric ? "numeric" : ""} ${column.grow ? "grow" : ""}">${column.text}</th>`)}</tr></thead>
      <tbody>
        ${first > 0 && html`<tr aria-hidden="true" class="gap"><td colspan=${span} style=${{ height: `${first * rowHeight}px` }}></td></tr>`}
        ${rows}
        ${last < total && html`<tr aria-hidden="true" class="gap"><td colspan=${span} style=${{ height: `${(total - last) * rowHeight}px` }}></td></tr>`}
      </tbody>
    </table>
    ${count === 0 && html`<div class="nothing">${empty ?? t("ui.nothing")}</div>`}
  </div>`;
}
