import { html, useRef, useState } from "../preact.js";
import { Icon } from "./icon.js";
import { showError } from "./toast.js";

/**
 * A button. While what it does is under way it takes no second press; a failure is shown.
 * @param {{onClick?: (event: Event) => any, icon?: string, kind?: "main" | "plain" | "danger", label?: string, children?: any, class?: string, [name: string]: any}} props
 */
export function Button({ onClick, icon, kind, label, children, class: name = "", ...rest }) {
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);
  const press = async (/** @type {Event} */ event) => {
    if (busy.current) return;
    const done = onClick?.(event);
    if (!(done instanceof Promise)) return;
    busy.current = true;
    setBusy(true);
    try {
      await done;
    } catch (failure) {
      showError(failure);
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  return html`<button type="button" class="button ${kind ?? ""} ${children ? "" : "bare"} ${name}" aria-label=${label} title=${label} aria-busy=${isBusy ? "true" : null} onClick=${press} ...${rest}>
    ${icon && html`<${Icon} name=${icon} />`}${children && html`<span>${children}</span>`}
  </button>`;
}
