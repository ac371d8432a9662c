// The console: a frame with the pages in it. Each page is loaded when it is first opened.
import { html, render, useEffect, useState } from "../kit/preact.js";
import { language, t } from "../kit/i18n.js";
import { route } from "../kit/route.js";
import { theme } from "../kit/theme.js";
import "../kit/theme.js";
import { Toasts, describe } from "../kit/ui/toast.js";
import { ActivityList, isActivityOpen } from "./activity.js";
import { ClockBar } from "./clock-bar.js";
import { Navigation, TopBar } from "./frame.js";
import { Palette } from "./palette.js";
import { pages } from "./pages.js";
import { enter } from "./world.js";

/** @type {Map<string, any>} */
const loaded = new Map();

/** Draws the page of the address. */
function Page() {
  const name = route.value.universe ? route.value.page || "services" : "universes";
  const [, draw] = useState(0);
  const [failure, setFailure] = useState(/** @type {any} */ (null));
  const page = pages.find((known) => known.name === name);
  useEffect(() => {
    setFailure(null);
    document.title = [page && t(`page.${name}`), route.value.universe, "VTEX Tracking Emulator"].filter(Boolean).join(" · ");
    if (!page || loaded.has(name)) return;
    page.load().then((module) => { loaded.set(name, module.default); draw((known) => known + 1); }, setFailure);
  }, [name, language.value, route.value.universe]);
  if (!page) return html`<div class="nothing"><h1>${t("error.page")}</h1></div>`;
  if (failure) return html`<div class="nothing" role="alert">${describe(failure)}</div>`;
  const Loaded = loaded.get(name);
  return Loaded ? html`<${Loaded} key=${route.value.universe} />` : null;
}

function App() {
  const { universe } = route.value;
  language.value; // words are read while drawing
  theme.value;
  useEffect(() => enter(universe), [universe]);
  return html`
    <a class="skip" href="#main" onClick=${(/** @type {Event} */ event) => { event.preventDefault(); document.getElementById("main")?.focus(); }}>${t("ui.skip")}</a>
    <${TopBar} />
    <div class="frame ${universe ? "" : "lobby"}">
      ${universe && html`<${Navigation} />`}
      <main id="main" tabindex="-1">${universe && html`<${ClockBar} key=${universe} />`}<${Page} /></main>
      ${universe && isActivityOpen.value && html`<${ActivityList} />`}
    </div>
    <${Palette} />
    <${Toasts} />`;
}

render(html`<${App} />`, document.body);
