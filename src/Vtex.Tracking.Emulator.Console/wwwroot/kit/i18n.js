// Words in the reader's language, and dates and numbers as that language writes them.
import { computed, signal } from "./preact.js";
import { en } from "./words.en.js";
import { pt } from "./words.pt.js";

/** @type {Record<string, Record<string, string>>} */
const words = { pt, en };
const stored = "vtex-emulator-language";

/** The language of the page: pt or en. */
export const language = signal(recall() ?? (navigator.language.toLowerCase().startsWith("pt") ? "pt" : "en"));

const locale = computed(() => (language.value === "pt" ? "pt-BR" : "en-GB"));

/** @param {string} value */
export function speak(value) {
  language.value = value;
  document.documentElement.lang = locale.value;
  try { localStorage.setItem(stored, value); } catch { /* a browser may allow none */ }
}

/**
 * Gives the text of a key. {name} stands for a value; {n|day|days} for the form that a number needs.
 * @param {string} key
 * @param {Record<string, any>} [values]
 */
export function t(key, values) {
  const text = words[language.value][key] ?? words.en[key] ?? key;
  return values ? text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) =>
    one === undefined ? String(values[name] ?? "") : values[name] === 1 ? one : many) : text;
}

/** @param {string} key @returns {boolean} Whether there is a text. */
export const knows = (key) => key in words[language.value];

/** The text of a key, or what it is about where there is none. @param {string} group @param {string} name */
export const named = (group, name) => (knows(`${group}.${name}`) ? t(`${group}.${name}`) : name);

const zone = "America/Sao_Paulo";
const formats = computed(() => {
  /** @param {Intl.DateTimeFormatOptions} options */
  const date = (options) => new Intl.DateTimeFormat(locale.value, { timeZone: zone, ...options });
  return {
    full: date({ weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    day: date({ weekday: "short", day: "2-digit", month: "short", year: "numeric" }),
    moment: date({ day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit" }),
    time: date({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    short: date({ hour: "2-digit", minute: "2-digit" }),
    number: new Intl.NumberFormat(locale.value),
    money: new Intl.NumberFormat(locale.value, { style: "currency", currency: "BRL" }),
  };
});

/** A time of the API, in Brasília's zone. @param {string | number | Date | undefined} value @param {"full" | "day" | "moment" | "time" | "short"} [format] */
export const time = (value, format = "moment") => (value === undefined || value === null ? "" : formats.value[format].format(new Date(value)));

/** @param {number} value */
export const number = (value) => formats.value.number.format(value);

/** @param {number} cents */
export const money = (cents) => formats.value.money.format(cents / 100);

/** A span of time in words, with its two largest parts. @param {number} milliseconds */
export function span(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const parts = [[Math.floor(seconds / 86400), "d"], [Math.floor(seconds / 3600) % 24, "h"], [Math.floor(seconds / 60) % 60, "min"], [seconds % 60, "s"]];
  const first = parts.findIndex(([count]) => count !== 0);
  return first < 0 ? "0 s" : parts.slice(first, first + 2).filter(([count]) => count !== 0).map(([count, unit]) => `${count} ${unit}`).join(" ");
}

/** The local text of an <input type="datetime-local">, in Brasília's zone. @param {Date} value */
export const toInput = (value) => new Date(value.getTime() - 3 * 3600 * 1000).toISOString().slice(0, 16);

function recall() {
  try { return localStorage.getItem(stored); } catch { return null; }
}

document.documentElement.lang = locale.value;
