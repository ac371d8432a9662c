import { t } from "../../../kit/i18n.js";
import { html } from "../../../kit/preact.js";
import { Badge } from "../../../kit/ui/badge.js";

/** What the Tracking API answers for a service, and how certain each behaviour of that answer is. @param {{tracking: any}} props */
export function Evidence({ tracking }) {
  if (!tracking) return null;
  return html`<details><summary>${t("evidence.answer")}</summary><pre tabindex="0">${JSON.stringify(tracking.answer, null, 2)}</pre></details>
    <details><summary>${t("evidence.title", { n: tracking.behaviours.length })}</summary>
      <ul class="stack">${tracking.behaviours.map((/** @type {any} */ one) => html`<li key=${one.id}><div class="row"><${Badge} value=${one.certainty} text=${t(`certainty.${one.certainty}`)} /><code>${one.id}</code></div>
        <p>${one.statement}</p><small>${one.source}</small></li>`)}</ul></details>`;
}
