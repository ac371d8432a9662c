import { t } from "../i18n.js";
import { html, useEffect, useRef } from "../preact.js";
import { Button } from "./button.js";
import { freshId } from "./field.js";

/**
 * A dialog over the page. The browser keeps the focus in it, closes it with Escape and gives the focus back.
 * @param {{title: string, onClose: () => void, side?: boolean, children?: any, actions?: any}} props `side` makes it a sheet at the edge.
 */
export function Dialog({ title, onClose, side, children, actions }) {
  const ref = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const own = useRef("");
  const id = (own.current ||= freshId());
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return html`<dialog ref=${ref} class=${side ? "sheet" : ""} aria-labelledby=${id}
      onCancel=${(/** @type {Event} */ event) => { event.preventDefault(); onClose(); }}
      onMouseDown=${(/** @type {MouseEvent} */ event) => { if (event.target === ref.current) onClose(); }}>
    <div class="dialog">
      <header><h2 id=${id}>${title}</h2><${Button} icon="close" kind="plain" label=${t("ui.close")} onClick=${onClose} /></header>
      <div class="body" tabindex="0" role="group" aria-labelledby=${id}>${children}</div>
      ${actions && html`<footer>${actions}</footer>`}
    </div>
  </dialog>`;
}
