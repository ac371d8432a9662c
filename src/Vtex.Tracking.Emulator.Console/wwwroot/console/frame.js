import { asUser } from "../kit/api.js";
import { language, speak, t } from "../kit/i18n.js";
import { html, useEffect, useState } from "../kit/preact.js";
import { link, route } from "../kit/route.js";
import { isDark, paint } from "../kit/theme.js";
import { Button } from "../kit/ui/button.js";
import { Icon } from "../kit/ui/icon.js";
import { isActivityOpen } from "./activity.js";
import { isPaletteOpen } from "./palette.js";
import { pages } from "./pages.js";
import { isConnected } from "./world.js";

const isMenuOpen = { current: (/** @type {boolean} */ _) => {} };

/** The bar above everything: where one is, and how it looks. */
export function TopBar() {
  const { universe } = route.value;
  return html`<header class="top">
    ${universe && html`<${Button} class="menu" icon="menu" kind="plain" label=${t("ui.menu")} onClick=${() => isMenuOpen.current(true)} />`}
    <a class="brand" href=${link({ universe: "" })}><img src=${new URL("../icon.svg", import.meta.url).href} alt="" width="26" height="26" /><span>${t("ui.product")}</span></a>
    ${universe && html`<span class="slash" aria-hidden="true">/</span><a class="where" href=${link({ page: "services" })}>${universe}</a>`}
    ${universe && !isConnected.value && html`<span class="badge" data-tone="wait" role="status">${t("ui.reconnecting")}</span>`}
    ${asUser.value && html`<button type="button" class="seen-as" onClick=${() => { asUser.value = ""; }}>${t("seeAs.now", { user: asUser.value })} <${Icon} name="close" /></button>`}
    <span class="grow"></span>
    ${universe && html`<button type="button" class="button find" onClick=${() => { isPaletteOpen.value = true; }}><${Icon} name="search" /><span>${t("palette.open")}</span><kbd>Ctrl K</kbd></button>`}
    <${Button} kind="plain" class="language" label=${t("ui.otherLanguage")} onClick=${() => speak(language.value === "pt" ? "en" : "pt")}>${language.value === "pt" ? "EN" : "PT"}<//>
    <${Button} kind="plain" icon=${isDark() ? "sun" : "moon"} label=${t(isDark() ? "ui.light" : "ui.dark")} onClick=${() => paint(isDark() ? "light" : "dark")} />
    ${universe && html`<${Button} kind="plain" icon="history" label=${t("activity.title")} aria-pressed=${String(isActivityOpen.value)} onClick=${() => { isActivityOpen.value = !isActivityOpen.value; }} />`}
  </header>`;
}

/** The pages of a universe; on a phone, behind a button. */
export function Navigation() {
  const [isOpen, setOpen] = useState(false);
  isMenuOpen.current = setOpen;
  useEffect(() => setOpen(false), [route.value]);
  const here = route.value.page || "services";
  return html`<nav class="pages ${isOpen ? "open" : ""}" aria-label=${t("ui.pages")} onKeyDown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape") setOpen(false); }}>
    ${pages.filter((page) => !page.hidden).map((page) => html`<a href=${link({ page: page.name })} aria-current=${here === page.name ? "page" : null} key=${page.name}>
      <${Icon} name=${page.icon} />${t(`page.${page.name}`)}</a>`)}
  </nav>${isOpen && html`<div class="veil" onClick=${() => setOpen(false)}></div>`}`;
}
