import { serve } from './serve.mjs';

// A small carrier in the manner of those on VTEX IO: it reads dispatchOrder.packages, asks nobody for credentials, and
// tells unknown numbers without events.
const numbers = new Map();
const known = new Set();

function numberOf(id) {
  if (!numbers.has(id)) numbers.set(id, `OB${String(numbers.size + 1).padStart(9, '0')}BR`);
  known.add(numbers.get(id));
  return numbers.get(id);
}

const story = {
  deliveredDate: '2026-02-28T16:15:00.0000000-03:00',
  events: [
    { city: 'RECIFE', date: '2026-02-28T16:15:00.0000000-03:00', description: 'Entregue no destino', state: 'PE' },
    { city: null, date: '2026-02-28T08:02:00.0000000-03:00', description: 'A caminho do destino', state: null },
    { city: 'JABOATÃO', date: '2026-02-25T19:40:00.0000000-03:00', description: 'Chegou à unidade', state: 'PE' },
  ],
  hasReturnedToSender: false,
  isDelivered: true,
};
const nothing = { deliveredDate: null, events: [], hasReturnedToSender: false, isDelivered: false };

serve({
  notify: ({ dispatchOrder }) =>
    Object.fromEntries(dispatchOrder.packages.map(({ id }) => [
      id,
      { tracking: { number: numberOf(id), url: `https://rastreio.example.com/${id}` }, notification: { id: `n-${id}` } },
    ])),
  tracking: (asked) =>
    Object.fromEntries(asked.map(({ trackingNumber }) => [trackingNumber, known.has(trackingNumber) ? story : nothing])),
});
