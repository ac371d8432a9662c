// A carrier's app as somebody else would write it: plain Node.js, nothing of ours. It is down for the first
// notification, leaves out the second package of the next, and delivers what was asked for three times.
import { createServer } from 'node:http';

const polls = new Map();
let notifications = 0;

function brasilia(minutesAgo) {
  const local = new Date(Date.now() - minutesAgo * 60_000 - 3 * 3_600_000);
  return local.toISOString().replace('Z', '0000-03:00');
}

function numbers(ids) {
  const answer = {};
  for (const id of ids) {
    answer[id] = {
      tracking: { number: `NO${id}BR`, url: `https://rastreio.example.com/NO${id}BR` },
      notification: { id: `${notifications}` },
      extra: null,
    };
  }

  return answer;
}

function story(number) {
  const asked = (polls.get(number) ?? 0) + 1;
  polls.set(number, asked);
  const events = [{ city: 'São Paulo', date: brasilia(asked * 60), description: 'Objeto postado', state: 'SP' }];
  if (asked >= 2)
    events.unshift({ city: null, date: brasilia(30), description: 'Saiu para entrega', state: null, hub: 7 });
  const isDelivered = asked >= 3;
  return { deliveredDate: isDelivered ? brasilia(1) : null, events, hasReturnedToSender: false, isDelivered };
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request)
    chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const json = answer => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  };
  if (request.method !== 'POST' || !request.headers['x-vtex-api-appkey'] || !request.headers['x-vtex-api-apptoken'])
    return void response.writeHead(401).end();
  if (request.url === '/no-transportes/v2.x/loja/master/tracking')
    return json(Object.fromEntries(body.map(({ trackingNumber }) => [trackingNumber, story(trackingNumber)])));
  if (request.url !== '/no-transportes/v2.x/loja/master/notify')
    return void response.writeHead(404).end();
  notifications++;
  const ids = body.dispatchOrder.packages.map(parcel => parcel.id);
  if (notifications === 1)
    return void request.socket.destroy();
  return json(numbers(notifications === 2 ? ids.filter((_, place) => place !== 1) : ids));
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
