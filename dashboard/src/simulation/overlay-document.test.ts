import { expect, test } from 'vitest';
import { overlayDocument } from './overlay-document';

const document = JSON.stringify({
  id: 'P2',
  parameters: { lookBackDays: 14, testWindow: { hours: 48, mode: 'HOURS' }, enteringBy: ['TICKET'] },
  rules: [],
});

test.each([
  { override: { name: 'lookBackDays', value: '7' }, becomes: { lookBackDays: 7 } },
  { override: { name: 'testWindow.hours', value: '72' }, becomes: { testWindow: { hours: 72, mode: 'HOURS' } } },
  {
    override: { name: 'enteringBy', value: '["TICKET","LAST_STAY_OUTSIDE"]' },
    becomes: { enteringBy: ['TICKET', 'LAST_STAY_OUTSIDE'] },
  },
])('$override.name becomes $override.value and nothing else changes', ({ override, becomes }) => {
  const given = JSON.parse(document) as { parameters: object };
  expect(JSON.parse(overlayDocument(document, [override]) ?? '')).toEqual({
    ...given,
    parameters: { ...given.parameters, ...becomes },
  });
});

test('what is no policy becomes no draft', () => {
  expect(overlayDocument('[]', [{ name: 'lookBackDays', value: '7' }])).toBeNull();
});
