// Drives the admin API of the server at the given address with wiremock-rest-client.
import assert from 'node:assert/strict';
import { WireMockRestClient } from 'wiremock-rest-client';

const address = process.argv[2].replace(/\/$/, '');
const wireMock = new WireMockRestClient(address, { logLevel: 'warn' });
const call = async (path, options) => {
  const answer = await fetch(address + path, options);
  return { status: answer.status, body: await answer.text() };
};

await wireMock.global.resetAll();

// A mapping, from its creation to its end.
const created = await wireMock.mappings.createMapping({
  request: { method: 'GET', urlPathPattern: '/api/hello/[a-z]+' },
  response: { status: 200, jsonBody: { hello: 'world' }, headers: { 'Content-Type': 'application/json' } },
  metadata: { team: 'blue' },
});
assert.ok(created.id);
assert.deepEqual(await call('/api/hello/ana'), { status: 200, body: '{"hello":"world"}' });
assert.equal((await wireMock.mappings.getMapping(created.id)).id, created.id);
assert.equal((await wireMock.mappings.getAllMappings()).meta.total, 1);

await wireMock.mappings.updateMapping(created.id, {
  request: { method: 'GET', urlPathPattern: '/api/hello/[a-z]+' },
  response: { status: 202, body: 'changed' },
  metadata: { team: 'blue' },
});
assert.deepEqual(await call('/api/hello/ana'), { status: 202, body: 'changed' });

const found = await wireMock.mappings.findByMetaData({ matchesJsonPath: { expression: '$.team', equalTo: 'blue' } });
assert.deepEqual(found.mappings.map((mapping) => mapping.id), [created.id]);

// What was asked.
await call('/api/hello/1', { method: 'POST', body: 'x' });
const pattern = { method: 'GET', urlPathPattern: '/api/hello/.*' };
assert.equal((await wireMock.requests.getCount(pattern)).count, 2);
assert.equal((await wireMock.requests.findRequests(pattern)).requests.length, 2);
assert.equal((await wireMock.requests.getUnmatchedRequests()).requests.length, 1);
assert.equal((await wireMock.requests.getUnmatchedNearMisses()).nearMisses[0].stubMapping.id, created.id);
const { requests } = await wireMock.requests.getAllRequests();
assert.equal(requests.length, 3);
assert.equal((await wireMock.requests.getRequest(requests[0].id)).id, requests[0].id);
await wireMock.requests.deleteRequest(requests[0].id);
assert.equal((await wireMock.requests.getAllRequests()).requests.length, 2);
await wireMock.requests.removeRequests(pattern);
assert.equal((await wireMock.requests.getAllRequests()).requests.length, 0);

// A scenario.
for (const [state, next, body] of [['Started', 'open', 'first'], ['open', undefined, 'second']]) {
  await wireMock.mappings.createMapping({
    scenarioName: 'door',
    requiredScenarioState: state,
    newScenarioState: next,
    request: { method: 'GET', url: '/door' },
    response: { status: 200, body },
  });
}
assert.equal((await call('/door')).body, 'first');
assert.equal((await call('/door')).body, 'second');
const { scenarios } = await wireMock.scenarios.getAllScenarios();
assert.deepEqual(scenarios.map((scenario) => [scenario.name, scenario.state]), [['door', 'open']]);
await wireMock.scenarios.resetAllScenarios();
assert.equal((await call('/door')).body, 'first');
await wireMock.scenarios.setScenarioState('door', 'Started');
assert.equal((await call('/door')).body, 'first');

// A delay for all.
await wireMock.global.updateGlobalSettings({ fixedDelay: 5 });
await wireMock.global.updateGlobalSettings({});

// The end.
await wireMock.mappings.removeByMetaData({ matchesJsonPath: { expression: '$.team', equalTo: 'blue' } });
assert.equal((await wireMock.mappings.getAllMappings()).meta.total, 2);
await wireMock.mappings.deleteMapping((await wireMock.mappings.getAllMappings()).mappings[0].id);
await wireMock.mappings.deleteAllMappings();
await wireMock.requests.deleteAllRequests();
await wireMock.global.resetAll();
assert.equal((await wireMock.mappings.getAllMappings()).meta.total, 0);
