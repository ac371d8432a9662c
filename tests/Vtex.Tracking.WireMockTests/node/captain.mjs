// Drives the admin API of the server at the given address with wiremock-captain.
import assert from 'node:assert/strict';
import { MatchingAttributes, WireMock } from 'wiremock-captain';

const address = process.argv[2].replace(/\/$/, '');
const mock = new WireMock(address);
const post = async (path, body) => {
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.text() };
};

await mock.clearAll();

// A mapping with a body, and what was asked.
const registered = await mock.register(
  { method: 'POST', endpoint: '/greet', body: { hello: 'world' }, metadata: { team: 'red' } },
  { status: 201, body: { goodbye: 'world' }, headers: { 'X-Mock': 'yes' } },
);
assert.deepEqual(await post('/greet', { hello: 'world' }), { status: 201, body: '{"goodbye":"world"}' });
await post('/greet', { hello: 'moon' });
assert.equal((await mock.getAllMappings()).length, 1);
assert.equal((await mock.getMapping(registered.id)).id, registered.id);
assert.equal((await mock.getAllRequests()).length, 2);
assert.equal((await mock.getRequestsForAPI('POST', '/greet')).length, 2);
assert.equal((await mock.getUnmatchedRequests()).length, 1);
const found = await mock.findMappingByMetadata({ team: 'red' }, MatchingAttributes.EqualToJson);
assert.equal(found.length, 1);

// A scenario, and a priority.
await mock.register({ method: 'POST', endpoint: '/door' }, { status: 200, body: 'closed' }, {
  scenario: { scenarioName: 'door', requiredScenarioState: 'Started', newScenarioState: 'open' },
});
await mock.register({ method: 'POST', endpoint: '/door' }, { status: 200, body: 'open' }, {
  scenario: { scenarioName: 'door', requiredScenarioState: 'open' },
});
assert.match((await post('/door')).body, /closed/);
assert.match((await post('/door')).body, /open/);
assert.deepEqual((await mock.getAllScenarios()).map((scenario) => scenario.state), ['open']);
await mock.resetAllScenarios();
assert.match((await post('/door')).body, /closed/);
await mock.register({ method: 'POST', endpoint: '/door' }, { status: 503 }, { stubPriority: 1 });
assert.equal((await post('/door')).status, 503);

// The end.
await mock.removeMappingByMetadata({ team: 'red' }, MatchingAttributes.EqualToJson);
assert.equal((await mock.getAllMappings()).length, 3);
await mock.deleteMapping((await mock.getAllMappings())[0].id);
await mock.clearAllRequests();
assert.equal((await mock.getAllRequests()).length, 0);
await mock.resetMappings();
await mock.clearAllExceptDefault();
assert.equal((await mock.getAllMappings()).length, 0);
