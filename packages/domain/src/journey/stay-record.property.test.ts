import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DivisionCode } from '../division/division.js';
import { DAY_MS, instant, plusMs } from '../time/time.js';
import { EVENTS_OF, recordedStay, STAY_EVENTS, type StayEvent, type StayRecord } from './stay-record.js';

const START = instant('2021-10-25T08:00:00+08:00');
const place = (code: string, days = 0) => ({
  division: code as DivisionCode,
  arrivedAt: plusMs(START, days * DAY_MS),
  leftAt: plusMs(START, days * DAY_MS),
});
const said = (event: StayEvent, minute: number, where: ReturnType<typeof place> | null = null): StayRecord => ({
  event,
  eventAt: plusMs(START, minute * 60_000),
  place: where,
  digest: `${event}-${minute}-${where?.division ?? ''}`,
});

const records = fc.array(
  fc.record({
    event: fc.constantFrom(...STAY_EVENTS),
    // few instants, so that many of them happen at once
    minute: fc.nat(3),
    where: fc.option(fc.constantFrom('152900', '152922', '110000'), { nil: null }),
  }),
  { maxLength: 6 },
);
const toRecords = (list: readonly { event: StayEvent; minute: number; where: string | null }[]): StayRecord[] =>
  list.map(({ event, minute, where }) => said(event, minute, where === null ? null : place(where)));

describe('whatever a source says of one reference', () => {
  test('in any order it comes to the same evidence', () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, luck) => {
        const inOrder = toRecords(list);
        const shuffled = inOrder
          .map((one) => ({ one, rank: luck.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        expect(recordedStay(shuffled)).toEqual(recordedStay(inOrder));
      }),
    );
  });

  test('said twice it is the same as once', () => {
    fc.assert(
      fc.property(records, (list) => {
        const once = toRecords(list);
        expect(recordedStay([...once, ...once])).toEqual(recordedStay(once));
      }),
    );
  });

  test('it stands or it was ended, never both, and what stands is what was said last', () => {
    fc.assert(
      fc.property(records, (list) => {
        const all = toRecords(list);
        const { standing, endedBy } = recordedStay(all);
        expect(standing === null || endedBy === null).toBe(true);
        const latest = Math.max(...all.map(({ eventAt }) => eventAt));
        const lastOnes = all.filter(({ eventAt }) => eventAt === latest).map((one) => one.place);
        expect(standing === null || lastOnes.includes(standing)).toBe(true);
      }),
    );
  });
});

const TICKET = said('RECORDED', 0, place('152900'));
test.each([
  ['a ticket', [TICKET], '152900', null],
  ['a refund after it', [TICKET, said('REFUNDED', 5)], null, 'REFUNDED'],
  ['a refund that arrives first', [said('REFUNDED', 5), TICKET], null, 'REFUNDED'],
  ['a refund that happened before: bought anew', [TICKET, said('REFUNDED', -5)], '152900', null],
  ['not taken', [TICKET, said('NO_SHOW', 60)], null, 'NO_SHOW'],
  ['changed to another day', [TICKET, said('CHANGED', 5, place('152900', 1))], '152900', null],
  ['changed to another number', [TICKET, said('CHANGED', 5)], null, 'CHANGED'],
  ['changed, and the change refunded', [said('REFUNDED', 9), TICKET, said('CHANGED', 5, place('110000'))], null, 'REFUNDED'],
  ['refunded the moment it was bought', [said('REFUNDED', 0), TICKET], null, 'REFUNDED'],
  ['a refund of what nobody heard of', [said('REFUNDED', 5)], null, 'REFUNDED'],
  ['nothing', [], null, null],
] as const)('%s', (_what, messages, division, endedBy) => {
  const found = recordedStay(messages);
  expect([found.standing?.division ?? null, found.endedBy]).toEqual([division, endedBy]);
}); // prettier-ignore

test('only what is bought or booked can be given back', () => {
  const refundable = Object.entries(EVENTS_OF).filter(([, events]) => events.includes('REFUNDED'));
  expect(refundable.map(([source]) => source).sort()).toEqual(['HOTEL', 'TICKET']);
});
