import { serve } from './serve.mjs';

// A template nobody has filled in yet: the same answer, whatever it is asked.
const number = 'OB123456785BR';

serve({
  notify: () => ({ [number]: { tracking: { number, url: 'url' }, notification: { id: 'id' } } }),
  tracking: () => ({
    [number]: {
      deliveredDate: '2020-09-28T16:15:00.0000000-03:00',
      events: [
        { city: 'RECIFE', date: '2020-09-28T16:15:00.0000000-03:00', description: 'Entregue no destino', state: 'PE' },
        { city: 'RECIFE', date: '2020-09-28T08:02:00.0000000-03:00', description: 'A caminho do destino', state: 'PE' },
      ],
      hasReturnedToSender: false,
      isDelivered: true,
    },
  }),
});
