import { createServer } from 'node:http';

// What VTEX IO does before an app: POST alone, its body as JSON, and what the app answers as JSON.
export function serve(app) {
  const server = createServer(async (request, response) => {
    const send = (status, body) => {
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(body));
    };
    const call = app[request.url.split('/')[5]];
    if (!call) return send(404, { message: 'no such route' });
    if (request.method !== 'POST') return send(405, { message: 'POST only' });
    const portions = [];
    for await (const portion of request) portions.push(portion);
    let body;
    try {
      body = JSON.parse(Buffer.concat(portions).toString('utf8'));
    } catch {
      return send(400, { message: 'no JSON' });
    }
    try {
      send(200, await call(body));
    } catch {
      send(500, { message: 'the app failed' });
    }
  });
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
}
