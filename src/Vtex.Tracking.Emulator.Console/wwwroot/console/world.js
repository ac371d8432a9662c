// What the pages share: the universe that is open, its clock, and what happens in it.
import { follow, get, inUniverse } from "../kit/api.js";
import { Clock } from "../kit/clock.js";
import { computed, signal } from "../kit/preact.js";

const remembered = 400;
const past = 120;
const settle = 250;

/** The state of the universe; null until it is known, or when there is none. */
export const universe = signal(/** @type {any} */ (null));

/** The clock of the universe. */
export const clock = signal(/** @type {Clock | null} */ (null));

/** The latest events, newest first. */
export const events = signal(/** @type {any[]} */ ([]));

/** Whether the stream of events is open. */
export const isConnected = signal(true);

/** Rises when something has happened, but not more often than a page can follow. */
export const version = signal(0);

/** What the clock shows, in milliseconds; that of the page's machine until it is known. */
export const now = computed(() => clock.value?.now.value ?? Date.now());

/** Opens a universe. @param {string} name @returns {() => void} Closes it. */
export function enter(name) {
  universe.value = null;
  events.value = [];
  clock.value = null;
  if (!name) return () => {};

  const ticking = new Clock(name);
  clock.value = ticking;
  const stopClock = ticking.start();
  /** @type {(() => void) | undefined} */
  let unfollow;
  let isOver = false;
  /** @type {any} */
  let timer = null;

  const changed = () => {
    timer ??= setTimeout(() => {
      timer = null;
      version.value++;
      ticking.read();
      refresh();
    }, settle);
  };
  const refresh = () => get(inUniverse(name)).then((state) => { if (!isOver) universe.value = state; }, () => {});

  get(inUniverse(name)).then((state) => {
    if (isOver) return;
    universe.value = state;
    unfollow = follow(name, Math.max(1, state.events - past), {
      events: (happened) => {
        events.value = [...happened.reverse(), ...events.value].slice(0, remembered);
        changed();
      },
      connected: (is) => { isConnected.value = is; },
    });
  }, () => {});
  return () => {
    isOver = true;
    clearTimeout(timer);
    stopClock();
    unfollow?.();
  };
}
