import { asUser, get, inUniverse } from "../kit/api.js";
import { language, speak, t } from "../kit/i18n.js";
import { effect, html, signal, useEffect, useRef, useState } from "../kit/preact.js";
import { go, route } from "../kit/route.js";
import { isDark, paint } from "../kit/theme.js";
import { showError } from "../kit/ui/toast.js";
import { advance } from "./clock-bar.js";
import { pages } from "./pages.js";
import { clock } from "./world.js";

/** Whether the palette is shown. */
export const isPaletteOpen = signal(false);

addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    isPaletteOpen.value = !isPaletteOpen.value;
  }
});
effect(() => { route.value; isPaletteOpen.value = false; });

/** @typedef {{text: string, run: () => any}} Command */

/** @param {string} typed @param {any[]} users Of the platform. @returns {Command[]} What can be done from anywhere, by what was typed. */
function commands(typed, users) {
  /** @type {Command[]} */
  const all = [];
  const ticking = clock.value;
  if (route.value.universe) {
    if (/^#?\d+$/.test(typed)) {
      const id = typed.replace("#", "");
      all.push({ text: t("about.service", { id }), run: () => go({ page: "services", id }) }, { text: t("about.route", { id }), run: () => go({ page: "routes", id }) });
    }
    for (const page of pages.filter((known) => !known.hidden)) all.push({ text: t("palette.go", { page: t(`page.${page.name}`) }), run: () => go({ page: page.name }) });
    if (ticking) {
      for (const hours of [1, 6, 24]) all.push({ text: t("palette.advance", { hours }), run: () => advance(() => ticking.advance(`${Math.floor(hours / 24)}.${String(hours % 24).padStart(2, "0")}:00:00`)) });
      all.push({ text: t("clock.freeze"), run: () => ticking.freeze() });
      for (const speed of [1, 60, 3600]) all.push({ text: `${t("clock.run")} ${speed}×`, run: () => ticking.run(speed) });
    }
    for (const { setting } of users) all.push({ text: `${t("seeAs.label")} ${setting.name} (${setting.email})`, run: () => { asUser.value = setting.email; } });
    if (asUser.value) all.push({ text: t("seeAs.everything"), run: () => { asUser.value = ""; } });
  }
  all.push({ text: t("page.universes"), run: () => go({ universe: "" }) });
  all.push({ text: t(isDark() ? "ui.light" : "ui.dark"), run: () => paint(isDark() ? "light" : "dark") });
  all.push({ text: t("ui.otherLanguage"), run: () => speak(language.value === "pt" ? "en" : "pt") });
  const plain = (/** @type {string} */ text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain(typed).split(/\s+/);
  return all.filter((command) => /^#?\d+$/.test(typed) || words.every((word) => plain(command.text).includes(word))).slice(0, 12);
}

/** A field that finds everything that can be done or opened. */
export function Palette() {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const [users, setUsers] = useState(/** @type {any[]} */ ([]));
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const isOpen = isPaletteOpen.value;
  useEffect(() => {
    if (!isOpen) return undefined;
    setTyped("");
    setChosen(0);
    setUsers([]);
    if (route.value.universe) get(`${inUniverse(route.value.universe, "account", "users")}?limit=100`).then((list) => setUsers(list.data), () => {});
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, [isOpen]);
  if (!isOpen) return null;

  const found = commands(typed, users);
  const run = async (/** @type {Command | undefined} */ command) => {
    isPaletteOpen.value = false;
    try { await command?.run(); } catch (failure) { showError(failure); }
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) setChosen((chosen + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") run(found[chosen]);
    else return;
    event.preventDefault();
  };
  return html`<dialog ref=${dialog} class="palette" aria-label=${t("palette.open")} onCancel=${() => { isPaletteOpen.value = false; }}
      onMouseDown=${(/** @type {Event} */ event) => { if (event.target === dialog.current) isPaletteOpen.value = false; }}>
    <input type="search" role="combobox" aria-label=${t("palette.open")} aria-expanded="true" aria-controls="palette-list" aria-activedescendant=${found.length ? `palette-${chosen}` : null}
      placeholder=${t("palette.hint")} value=${typed} onInput=${(/** @type {any} */ event) => { setTyped(event.currentTarget.value.trim()); setChosen(0); }} onKeyDown=${onKeyDown} autofocus />
    <ul id="palette-list" role="listbox" aria-label=${t("palette.open")}>
      ${found.map((command, at) => html`<li id="palette-${at}" role="option" aria-selected=${String(at === chosen)} key=${command.text} onClick=${() => run(command)}>${command.text}</li>`)}
    </ul>
    ${found.length === 0 && html`<p class="nothing">${t("ui.nothing")}</p>`}
  </dialog>`;
}
