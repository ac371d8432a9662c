// The control API of the emulator that served this page, and its stream of events.
import { signal } from "./preact.js";

/** The root of the emulator. This file lies three folders below it, whatever the path that it is served under. */
export const root = new URL("../../../", import.meta.url);

/** The e-mail of the user of the platform as whom calls are made; empty for everything that the control API allows. */
export const asUser = signal("");

/** A call that was refused or did not arrive. */
export class ApiError extends Error {
  /** @param {number} status 0 when no answer came. @param {any} [problem] The problem+json of the answer. */
  constructor(status, problem) {
    const faults = (problem?.errors ?? []).map((/** @type {any} */ fault) => `${fault.path ?? fault.field ?? ""}: ${fault.message ?? fault.detail ?? ""}`);
    super([problem?.detail ?? problem?.title, ...faults].filter(Boolean).join("\n") || String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** @param {...(string | number)} segments @returns {string} The path below a universe, each segment encoded. */
export const inUniverse = (...segments) => `_emulator/universes/${segments.map((segment) => encodeURIComponent(segment)).join("/")}`;

/** @param {Record<string, any>} values @returns {string} A query with what has a value. */
export function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
}

/**
 * Makes one call.
 * @param {string} method
 * @param {string} path Relative to the root, without a slash before it.
 * @param {{body?: any, raw?: BodyInit, type?: string, signal?: AbortSignal}} [options]
 * @returns {Promise<any>} The JSON of the answer; undefined when it has none.
 */
export async function call(method, path, { body, raw, type, signal } = {}) {
  /** @type {Record<string, string>} */
  const headers = {};
  if (asUser.value) headers["Vtex-Emulator-User"] = asUser.value;
  if (body !== undefined || type) headers["Content-Type"] = type ?? "application/json";
  let answer;
  try {
    answer = await fetch(new URL(path, root), { method, headers, body: raw ?? (body === undefined ? undefined : JSON.stringify(body)), signal });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ApiError(0);
  }
  const text = await answer.text();
  const isJson = answer.headers.get("Content-Type")?.includes("json");
  const content = isJson && text ? JSON.parse(text) : undefined;
  if (!answer.ok) throw new ApiError(answer.status, content);
  return content;
}

/** @param {string} path @param {AbortSignal} [signal] */
export const get = (path, signal) => call("GET", path, { signal });

/** @param {string} path @param {any} [body] */
export const post = (path, body) => call("POST", path, { body });

/** @param {string} path */
export const del = (path) => call("DELETE", path);

const firstPause = 500;
const longestPause = 8000;

/**
 * Follows the events of a universe. The stream is opened again when it ends and goes on after the latest event that was seen, so that
 * none is missed and none comes twice.
 * @param {string} universe
 * @param {number} from The first sequence.
 * @param {{events: (events: any[]) => void, connected?: (isConnected: boolean) => void}} told
 * @returns {() => void} Ends it.
 */
export function follow(universe, from, told) {
  const end = new AbortController();
  let seen = from - 1;
  let pause = firstPause;

  const read = async () => {
    // The header says what was seen; before anything was, the query says where to begin.
    const headers = seen >= from ? { "Last-Event-ID": String(seen) } : undefined;
    const answer = await fetch(new URL(`${inUniverse(universe, "events", "stream")}${query({ from })}`, root), { headers, signal: end.signal });
    if (!answer.ok || !answer.body) throw new ApiError(answer.status);
    told.connected?.(true);
    pause = firstPause;
    let rest = "";
    const decoder = new TextDecoder();
    const reader = answer.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const parts = (rest + decoder.decode(value, { stream: true })).split("\n\n");
      rest = parts.pop() ?? "";
      const events = parts.map(parse).filter(Boolean);
      if (events.length === 0) continue;
      seen = events[events.length - 1].sequence;
      told.events(events);
    }
  };

  (async () => {
    while (!end.signal.aborted) {
      await read().catch(() => {});
      if (end.signal.aborted) return;
      told.connected?.(false);
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, longestPause);
    }
  })();
  return () => end.abort();
}

/** @param {string} text One server-sent event. @returns {any} Its data; null of a comment. */
function parse(text) {
  const data = text.split("\n").filter((line) => line.startsWith("data:")).map((line) => line.slice(5)).join("\n");
  return data ? JSON.parse(data) : null;
}
