import { span, t, named, time, toInput } from "../kit/i18n.js";
import { html, useState } from "../kit/preact.js";
import { Button } from "../kit/ui/button.js";
import { Dialog } from "../kit/ui/dialog.js";
import { Field } from "../kit/ui/field.js";
import { say } from "../kit/ui/toast.js";
import { clock, now } from "./world.js";

const speeds = [1, 10, 60, 600, 3600];

/** Moves the clock, and says how much happened. @param {() => Promise<any>} move */
export async function advance(move) {
  const state = await move();
  const count = state?.happened?.length ?? 0;
  say(t("clock.happened", { count, time: time(state.time, "moment") }));
}

/** The clock of the universe, and what moves it. */
export function ClockBar() {
  const [isJumping, setJumping] = useState(false);
  const reading = clock.value?.reading.value;
  if (!clock.value || !reading) return html`<div class="clock"></div>`;
  const ticking = clock.value;
  const { speed, next } = reading;
  const run = (/** @type {number} */ to) => ticking.run(to);
  return html`<section class="clock" aria-label=${t("clock.title")}>
    <div class="shown"><time class="time" datetime=${new Date(now.value).toISOString()}>${time(now.value, "full")}</time>
      <small>${t(reading.shared ? "clock.shared" : "clock.own")}</small></div>
    <div class="row">
      ${speed ? html`<${Button} icon="pause" label=${t("clock.freeze")} onClick=${() => ticking.freeze()} />`
        : html`<${Button} icon="play" label=${t("clock.run")} onClick=${() => run(1)} />`}
      <${Field} label=${t("clock.speed")} hideLabel value=${String(speed)} onInput=${(/** @type {string} */ value) => (value === "0" ? ticking.freeze() : run(Number(value)))}
        options=${[["0", t("clock.still")], ...[...new Set([...speeds, speed])].filter(Boolean).sort((a, b) => a - b).map((value) => [String(value), `${value}×`])]} />
      <${Button} onClick=${() => advance(() => ticking.advance("01:00:00"))}>+1 h<//>
      <${Button} onClick=${() => advance(() => ticking.advance("06:00:00"))}>+6 h<//>
      <${Button} onClick=${() => setJumping(true)}>${t("clock.jump")}<//>
    </div>
    ${next && html`<div class="next"><small>${t("clock.next")}</small>
      <${Button} kind="plain" onClick=${() => advance(() => ticking.set(next.at))}>${named("due", next.kind)} · ${t("clock.in", { span: span(Date.parse(next.at) - now.value) })}<//></div>`}
    ${isJumping && html`<${Jump} ticking=${ticking} onClose=${() => setJumping(false)} />`}
  </section>`;
}

/** @param {{ticking: import("../kit/clock.js").Clock, onClose: () => void}} props */
function Jump({ ticking, onClose }) {
  const [value, setValue] = useState(toInput(new Date(now.value)));
  const jump = async () => {
    await advance(() => ticking.set(`${value}:00-03:00`));
    onClose();
  };
  return html`<${Dialog} title=${t("clock.jump")} onClose=${onClose} actions=${html`<${Button} onClick=${onClose}>${t("ui.cancel")}<//><${Button} kind="main" onClick=${jump}>${t("clock.jump")}<//>`}>
    <${Field} label=${t("clock.to")} type="datetime-local" value=${value} onInput=${setValue} hint=${t("clock.hint")} />
  <//>`;
}
