import { html, useRef } from "../preact.js";

let last = 0;

/** @returns {string} An id that no other element has. */
export const freshId = () => `x${++last}`;

/**
 * A field with its label.
 * @param {{label: string, value: any, onInput: (value: any) => void, type?: string, options?: any[], hint?: string, error?: string, hidden?: boolean, [name: string]: any}} props
 *   `options` makes it a list to choose from: texts, or pairs of value and text.
 */
export function Field({ label, value, onInput, type = "text", options, hint, error, hideLabel, ...rest }) {
  const own = useRef("");
  const id = rest.id ?? (own.current ||= freshId());
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const common = { id, "aria-describedby": about, "aria-invalid": error ? "true" : undefined, ...rest };
  const take = (/** @type {any} */ event) => onInput(type === "checkbox" ? event.currentTarget.checked : event.currentTarget.value);
  const control = options
    ? html`<select ...${common} value=${value ?? ""} onChange=${take}>
        ${options.map((option) => { const [code, text] = Array.isArray(option) ? option : [option, option]; return html`<option value=${code}>${text}</option>`; })}
      </select>`
    : type === "textarea" ? html`<textarea rows="4" ...${common} value=${value ?? ""} onInput=${take}></textarea>`
    : type === "checkbox" ? html`<input type="checkbox" ...${common} checked=${Boolean(value)} onChange=${take} />`
    : html`<input type=${type} ...${common} value=${value ?? ""} onInput=${take} />`;
  return html`<div class="field ${type === "checkbox" ? "check" : ""}">
    <label for=${id} class=${hideLabel ? "unseen" : ""}>${label}</label>${control}
    ${hint && html`<small id="${id}-hint">${hint}</small>`}
    ${error && html`<small id="${id}-error" class="wrong">${error}</small>`}
  </div>`;
}

