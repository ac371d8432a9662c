// Light or dark: what the system says, unless the reader has chosen.
import { signal } from "./preact.js";

const stored = "vtex-emulator-theme";

/** "light", "dark", or "" for what the system says. */
export const theme = signal(recall());

/** @param {string} value */
export function paint(value) {
  theme.value = value;
  if (value) document.documentElement.dataset.theme = value;
  else delete document.documentElement.dataset.theme;
  try { localStorage.setItem(stored, value); } catch { /* a browser may allow none */ }
}

/** @returns {boolean} Whether the page is dark now. */
export const isDark = () => (theme.value || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

function recall() {
  try { return localStorage.getItem(stored) ?? ""; } catch { return ""; }
}

if (theme.value) document.documentElement.dataset.theme = theme.value;
