import { inUniverse, post } from "../kit/api.js";
import { t } from "../kit/i18n.js";
import { html, useState } from "../kit/preact.js";
import { go } from "../kit/route.js";
import { Button } from "../kit/ui/button.js";
import { Dialog } from "../kit/ui/dialog.js";
import { Field } from "../kit/ui/field.js";

/** Copies a universe, all of it or up to an event. @param {{source: string, at?: number, onClose: () => void}} props */
export function Fork({ source, at, onClose }) {
  const [name, setName] = useState(at ? `${source}-${at}` : `${source}-2`);
  const fork = async () => {
    await post(inUniverse(source, "fork"), { name, atSequence: at });
    onClose();
    go({ universe: name });
  };
  return html`<${Dialog} title=${t("universes.fork")} onClose=${onClose} actions=${html`<${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${fork}>${t("universes.fork")}<//>`}>
    <p>${t(at ? "universes.forkAt" : "universes.forkAll", { name: source, at })}</p>
    <${Field} label=${t("universes.name")} value=${name} onInput=${setName} /><//>`;
}
