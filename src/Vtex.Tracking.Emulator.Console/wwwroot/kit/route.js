// The state of the page in its address: #/universe/page/id?name=value. A link to anything is the address alone.
import { signal } from "./preact.js";

/** @typedef {{universe: string, page: string, id: string, query: Record<string, string>}} Route */

/** Where the page is. */
export const route = signal(read());

/** @returns {Route} */
function read() {
  const [path, search] = location.hash.replace(/^#\/?/, "").split("?");
  const [universe = "", page = "", id = ""] = path.split("/").map(decode);
  return { universe, page, id, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** @param {string} text */
function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** The address of a place. @param {Partial<Route>} to What is left out stays, but the query is that of the place alone. */
export function link(to) {
  const { universe, page, id } = { universe: route.value.universe, page: "", id: "", ...to };
  const segments = [universe, page, id].filter(Boolean).map((segment) => encodeURIComponent(segment));
  const search = new URLSearchParams(Object.entries(to.query ?? {}).filter(([, value]) => value)).toString();
  return `#/${segments.join("/")}${search ? `?${search}` : ""}`;
}

/** Goes to a place. @param {Partial<Route>} to @param {{replace?: boolean}} [how] */
export function go(to, { replace = false } = {}) {
  if (replace) {
    history.replaceState(null, "", link(to));
    route.value = read();
  } else {
    location.hash = link(to);
  }
}

/** Changes the query of the place where the page is. @param {Record<string, string>} values */
export const refine = (values) => go({ ...route.value, query: { ...route.value.query, ...values } }, { replace: true });

addEventListener("hashchange", () => { route.value = read(); });
