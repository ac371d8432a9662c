// The pages of a universe, in the order of the navigation.

/** @typedef {{name: string, icon: string, load: () => Promise<any>, hidden?: boolean}} PageEntry */

/** @type {PageEntry[]} */
export const pages = [
  { name: "universes", icon: "universe", load: () => import("./pages/universes.js"), hidden: true },
  { name: "services", icon: "service", load: () => import("./pages/services.js") },
  { name: "routes", icon: "route", load: () => import("./pages/routes.js") },
  { name: "orders", icon: "order", load: () => import("./pages/orders.js") },
  { name: "messages", icon: "message", load: () => import("./pages/messages.js") },
  { name: "account", icon: "account", load: () => import("./pages/account.js") },
  { name: "hub", icon: "hub", load: () => import("./pages/hub.js") },
  { name: "requests", icon: "request", load: () => import("./pages/requests.js") },
  { name: "faults", icon: "fault", load: () => import("./pages/faults.js") },
  { name: "lane", icon: "lane", load: () => import("./pages/lane.js") },
];
