import { html } from "../preact.js";

/** @type {Record<string, string>} Lines on a square of 24 by 24. */
const shapes = {
  universe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
  service: "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  route: "M6 19a2 2 0 1 0 0-.01M18 5a2 2 0 1 0 0-.01M8 19h6a3 3 0 0 0 0-7h-4a3 3 0 0 1 0-7h6",
  order: "M5 7h14l-1 13H6zM9 10V6a3 3 0 0 1 6 0v4",
  message: "M4 6h16v12H4zM4 7l8 6 8-6",
  account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 20c1-4 4-6 8-6s7 2 8 6",
  hub: "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M12 9V3M12 15v6M9 12H3M15 12h6",
  request: "M4 7h12M12 3l4 4-4 4M20 17H8M12 13l-4 4 4 4",
  fault: "M12 4l9 16H3zM12 10v4M12 17v.5",
  lane: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4l3 2",
  history: "M4 12h16M8 9v6M14 9v6M4 9v6M20 9v6",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  search: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M16 16l4 4",
  close: "M6 6l12 12M18 6L6 18",
  add: "M12 5v14M5 12h14",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  moon: "M19 14A8 8 0 1 1 10 5a6 6 0 0 0 9 9",
  menu: "M4 7h16M4 12h16M4 17h16",
  up: "M6 15l6-6 6 6",
  down: "M6 9l6 6 6-6",
  drag: "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
  copy: "M8 8h11v12H8zM5 16V4h11",
  fork: "M7 5a2 2 0 1 0 0-.01M17 5a2 2 0 1 0 0-.01M12 21a2 2 0 1 0 0-.01M7 7v3c0 3 10 3 10 0V7M12 12v5",
  check: "M5 12l5 5 9-10",
};

/** A symbol that only decorates: whoever shows it says what it means. @param {{name: string}} props */
export const Icon = ({ name }) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${shapes[name] ?? ""} /></svg>`;
