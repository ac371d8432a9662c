// What was fetched, and when to fetch it again.
import { ApiError, get } from "./api.js";
import { useEffect, useRef, useState } from "./preact.js";

/**
 * Fetches, and fetches again when what it depends on changes. Until then the latest answer stays.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} fetcher
 * @param {any[]} needs
 * @returns {{data: T | undefined, error: ApiError | undefined, reload: () => void}}
 */
export function useFetched(fetcher, needs) {
  const [state, setState] = useState(/** @type {{data?: any, error?: any}} */ ({}));
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    fetcher(end.signal).then(
      (data) => { if (!end.signal.aborted) setState({ data }); },
      (error) => { if (!end.signal.aborted) setState((known) => ({ ...known, error })); });
    return () => end.abort();
  }, [...needs, turn]);
  return { data: state.data, error: state.error, reload: () => setTurn((known) => known + 1) };
}

/** Fetches a path. @param {string | null} path @param {any[]} [needs] */
export const useGet = (path, needs = []) => useFetched((signal) => (path === null ? Promise.resolve(undefined) : get(path, signal)), [path, ...needs]);

/**
 * A long list, of which only the parts that were looked at are fetched.
 * @param {(page: number, size: number, signal: AbortSignal) => Promise<{total: number, data: any[]}>} fetchPage Pages count from 1.
 * @param {any[]} needs What the whole list depends on.
 * @param {number} version What makes the parts that are in view be fetched again.
 */
export function usePages(fetchPage, needs, version) {
  const size = 100;
  const [, draw] = useState(0);
  const kept = useRef(/** @type {{pages: Map<number, any[]>, asked: Set<number>, total: number | undefined, error: any, view: [number, number], end: AbortController}} */ (
    { pages: new Map(), asked: new Set(), total: undefined, error: undefined, view: [0, size], end: new AbortController() }));
  const list = kept.current;

  const load = (/** @type {number} */ page) => {
    if (list.asked.has(page)) return;
    list.asked.add(page);
    const { signal } = list.end;
    fetchPage(page, size, signal).then((answer) => {
      if (signal.aborted) return;
      list.pages.set(page, answer.data);
      list.total = answer.total;
      list.error = undefined;
      draw((known) => known + 1);
    }, (error) => {
      if (signal.aborted) return;
      list.error = error;
      list.asked.delete(page);
      draw((known) => known + 1);
    });
  };
  const see = (/** @type {number} */ first, /** @type {number} */ last) => {
    list.view = [first, last];
    for (let page = Math.floor(first / size) + 1; page <= Math.floor(last / size) + 1; page++) load(page);
  };

  useEffect(() => {
    list.end.abort();
    Object.assign(list, { pages: new Map(), asked: new Set(), total: undefined, error: undefined, end: new AbortController() });
    draw((known) => known + 1);
    see(0, 1);
    return () => list.end.abort();
  }, needs);
  useEffect(() => {
    if (list.total === undefined) return;
    list.asked.clear();
    see(...list.view);
  }, [version]);

  return { count: list.total, error: list.error, see, row: (/** @type {number} */ at) => list.pages.get(Math.floor(at / size) + 1)?.[at % size] };
}
