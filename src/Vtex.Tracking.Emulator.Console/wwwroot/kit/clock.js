// The clock of a universe, as it goes on between two looks at it.
import { get, inUniverse, post } from "./api.js";
import { computed, signal } from "./preact.js";

const reread = 5000;

/** @typedef {{time: number, speed: number, shared: boolean, next?: {at: string, kind: string}, read: number}} Reading */

/** The clock of a universe, or of all universes that share one. */
export class Clock {
  /** @param {string} [universe] The name; without it, the clock that universes share. */
  constructor(universe) {
    this.path = universe ? inUniverse(universe, "clock") : "_emulator/clock";
    /** @type {import("../vendor/signals.js").Signal<Reading | null>} */
    this.reading = signal(null);
    this.ticks = signal(0);
    /** What the clock shows now, in milliseconds since 1970; null until it was read. */
    this.now = computed(() => {
      this.ticks.value;
      const known = this.reading.value;
      return known && known.time + (performance.now() - known.read) * known.speed;
    });
  }

  /** Keeps it true until the function that this returns is called. */
  start() {
    const tick = setInterval(() => { if (this.reading.value?.speed) this.ticks.value++; }, 250);
    const read = setInterval(() => { if (!document.hidden) this.read(); }, reread);
    this.read();
    return () => { clearInterval(tick); clearInterval(read); };
  }

  async read() {
    await get(this.path).then((state) => this.take(state), () => {});
  }

  freeze() { return this.tell("freeze"); }

  /** @param {number} speed Emulated seconds in a real one. */
  run(speed) { return this.tell("run", { speed }); }

  /** @param {string} by Such as 06:00:00. */
  advance(by) { return this.tell("advance", { by }); }

  /** @param {string} time With its offset. */
  set(time) { return this.tell("set", { time }); }

  /** @param {string} verb @param {any} [body] */
  async tell(verb, body) {
    const state = await post(`${this.path}/${verb}`, body);
    this.take(state);
    return state;
  }

  /** @param {any} state */
  take(state) {
    this.reading.value = { ...state, time: Date.parse(state.time), read: performance.now() };
  }
}
