import { ApiError } from "../api.js";
import { t } from "../i18n.js";
import { html, signal } from "../preact.js";
import { Icon } from "./icon.js";

const shown = signal(/** @type {{id: number, text: string, isError: boolean}[]} */ ([]));
const lifetime = 6000;
let last = 0;

/** Says something in passing; an error stays until it is closed. @param {string} text @param {{isError?: boolean}} [how] */
export function say(text, { isError = false } = {}) {
  const id = ++last;
  shown.value = [...shown.value.slice(-3), { id, text, isError }];
  if (!isError) setTimeout(() => dismiss(id), lifetime);
}

/** @param {any} failure @returns {string} What went wrong, in words. */
export const describe = (failure) => (failure instanceof ApiError && failure.status === 0 ? t("error.offline") : failure?.message || String(failure));

/** @param {any} failure */
export const showError = (failure) => say(describe(failure), { isError: true });

/** @param {number} id */
const dismiss = (id) => { shown.value = shown.value.filter((toast) => toast.id !== id); };

/** Where they are shown. */
export const Toasts = () => html`<div class="toasts" role="status" aria-live="polite">
  ${shown.value.map((toast) => html`<div class="toast ${toast.isError ? "bad" : ""}" key=${toast.id}>
    <p>${toast.text}</p>
    <button type="button" class="button bare plain" aria-label=${t("ui.close")} onClick=${() => dismiss(toast.id)}><${Icon} name="close" /></button>
  </div>`)}
</div>`;
