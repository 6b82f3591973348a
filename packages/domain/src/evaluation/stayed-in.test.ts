import { expect, test } from 'vitest';
import { editions, testDivisions } from '../../testing/fixtures.js';
import type { DivisionCode } from '../division/division.js';
import type { PersonFacts, Stay, StaySource } from '../evidence/evidence.js';
import { formatInstant, fromEpochMs, instant } from '../time/time.js';
import { indexAreas } from './area-index.js';
import { evaluate } from './evaluate.js';

const EJIN = '152923' as DivisionCode;
const area = { kind: 'RISK_LEVEL', level: 'HIGH', division: EJIN, extent: 'PART', places: 1, since: null } as const;
const areas = indexAreas(
  [{ id: 'list', from: fromEpochMs(0), areas: [{ key: 'RISK_LEVEL:HIGH:152923:PART', ...area }] }],
  testDivisions,
);
const at = instant('2021-11-01T10:00:00+08:00');

const stay = (source: StaySource, leftOn: string): Stay => ({
  id: `${source}-${leftOn}`,
  source,
  precision: 'COUNTY',
  division: EJIN,
  arrivedAt: instant(`${leftOn}T08:00:00+08:00`),
  leftAt: instant(`${leftOn}T18:00:00+08:00`),
  phoneId: null,
});

test.each([
  ['a telecom stay', [stay('TELECOM', '2021-10-25')], '2021-11-09'],
  ['two telecom stays: the later', [stay('TELECOM', '2021-10-25'), stay('TELECOM', '2021-10-28')], '2021-11-12'],
  ['two venue scans: the earlier', [stay('VENUE_SCAN', '2021-10-25'), stay('VENUE_SCAN', '2021-10-28')], '2021-11-09'],
  [
    'a telecom stay and a later scan: the stay, since one scan proves nothing',
    [stay('TELECOM', '2021-10-25'), stay('VENUE_SCAN', '2021-10-28')],
    '2021-11-09',
  ],
])('%s in a listed county counts until 15 days after it ended', (_what, stays, until) => {
  const nothingElse = { tests: [], phones: [], declarations: [], communityTasks: [], corrections: [] };
  const facts: PersonFacts = { personId: 'somebody', stays, ...nothingElse };
  const found = evaluate(facts, areas, editions[1] ?? null, at);
  expect(found.popup).toBe('AFFECTED_AREA');
  expect(found.validUntil === null ? null : formatInstant(found.validUntil)).toBe(`${until}T00:00:00+08:00`);
});
