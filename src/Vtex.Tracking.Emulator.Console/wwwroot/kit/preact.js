// What every page and part is made with: Preact, its signals, and htm in place of JSX.
import { h } from "../vendor/preact.js";
import htm from "../vendor/htm.js";

/** Creates elements from a template: html`<${Button} onClick=${f}>Ok<//>`. */
export const html = htm.bind(/** @type {any} */ (h));

export { Fragment, render } from "../vendor/preact.js";
export { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "../vendor/preact-hooks.js";
export { batch, computed, effect, signal, useComputed, useSignal } from "../vendor/signals.js";
