import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Divisions } from '../division/division.js';
import { buildTestMobileNumber } from '../identity/mobile-number.js';
import { buildTestResidentNumber } from '../identity/resident-number.js';
import { RECORDING_SOURCES } from '../journey/stay-record.js';
import { formatInstant, instant, plusHours } from '../time/time.js';
import { readBindingRow } from './binding-row.js';
import type { RawRow, RowScene } from './row-reader.js';
import { readStayRow, type StayRow } from './stay-row.js';
import type { RowProblem } from './row-problem.js';

const now = instant('2021-11-01T10:00:00+08:00');
const number = buildTestResidentNumber(7, '1988-05-14', 'FEMALE');
const phone = buildTestMobileNumber(7);
const scene: RowScene = {
  now,
  allowTest: true,
  divisions: { get: (code: string) => (code === '152922' ? { code } : undefined) } as unknown as Divisions,
  mapped: () => null,
};
const ALL = new Set(RECORDING_SOURCES);
const readJourney = (raw: RawRow): StayRow | RowProblem => readStayRow(raw, scene, ALL);
const wide = (text: string): string =>
  [...text].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');

const ticket: RawRow = {
  identifier: number,
  source: 'TICKET',
  reference: 'E1234',
  event: 'RECORDED',
  eventAt: '2021-10-20T08:00:00+08:00',
  divisionCode: '152922',
  arrivedAt: '2021-10-25T09:00:00+08:00',
  detail: 'K1177',
};
const seen: RawRow = { ...ticket, identifierKind: 'PHONE', identifier: phone, source: 'TELECOM', detail: null };
const found: RawRow = { ...ticket, source: 'FLOW_INVESTIGATION', caseNumber: '额流调2021-031' };
const refund: RawRow = {
  identifier: number,
  source: 'TICKET',
  reference: 'E1234',
  event: 'REFUNDED',
  eventAt: ticket['eventAt'],
};
const ahead = (hours: number): string => formatInstant(plusHours(now, hours));

describe('a row of a delivery of journeys', () => {
  test('is read; a ticket proves the arrival and nothing after it', () => {
    const arrivedAt = instant('2021-10-25T09:00:00+08:00');
    expect(readJourney(ticket)).toEqual({
      identifier: { kind: 'RESIDENT_ID', value: number },
      source: 'TICKET',
      reference: 'E1234',
      event: 'RECORDED',
      eventAt: instant('2021-10-20T08:00:00+08:00'),
      place: { division: '152922', arrivedAt, leftAt: arrivedAt },
      caseNumber: null,
      detail: 'K1177',
    });
    expect(readJourney(seen)).toMatchObject({ place: { leftAt: null }, identifier: { kind: 'PHONE' } });
  });

  test.each<[string, RawRow, RawRow, object]>([
    ['a refund, which need not say where', refund, {}, { event: 'REFUNDED', place: null }],
    ['no event, which is the first word of it', ticket, { event: '' }, { event: 'RECORDED' }],
    ['small letters', ticket, { source: 'ticket', event: 'changed' }, { source: 'TICKET', event: 'CHANGED' }],
    ['a reference in full width', ticket, { reference: ` ${wide('E1234')}\u200b` }, { reference: 'E1234' }],
    [
      'half a character, which no database keeps',
      ticket,
      { reference: 'E1234\ud800', detail: 'K\udc00 1177' },
      { reference: 'E1234', detail: 'K 1177' },
    ],
    ['an arrival in 89 days', ticket, { arrivedAt: ahead(89 * 24) }, { reference: 'E1234' }],
    ['a departure still to come', ticket, { leftAt: ahead(9) }, { place: { leftAt: plusHours(now, 9) } }],
    ['a clock four minutes ahead', ticket, { eventAt: ahead(4 / 60) }, { eventAt: plusHours(now, 4 / 60) }],
    ['somebody’s number in the detail', ticket, { detail: `to ${phone}` }, { detail: 'to 129********' }],
    ['a long story in the detail', ticket, { detail: '长'.repeat(300) }, { detail: '长'.repeat(100) }],
    [
      'a story that is cut at a character of two halves',
      ticket,
      { detail: '𠀀'.repeat(101) },
      { detail: '𠀀'.repeat(100) },
    ],
    ['the number of an investigation', found, {}, { caseNumber: '额流调2021-031' }],
    ['an investigation taken back without it', found, { event: 'WITHDRAWN', caseNumber: '' }, { event: 'WITHDRAWN' }],
  ])('with %s is read', (_, row, more, expected) => {
    expect(readJourney({ ...row, ...more })).toMatchObject(expected);
  });

  test.each<[string, RawRow, RawRow, string, string]>([
    ['no person', ticket, { identifier: '' }, 'REQUIRED', 'identifier'],
    ['a phone that is none', seen, { identifier: '12' }, 'INVALID_IDENTIFIER', 'identifier'],
    ['no source', ticket, { source: '' }, 'REQUIRED', 'source'],
    ['a source that tells nothing here', ticket, { source: 'VENUE_SCAN' }, 'UNKNOWN_CODE', 'source'],
    ['an event nobody knows', ticket, { event: 'LOST' }, 'UNKNOWN_CODE', 'event'],
    ['no reference', ticket, { reference: ' \u200b' }, 'REFERENCE_MISSING', 'reference'],
    ['a reference too long', ticket, { reference: 'x'.repeat(65) }, 'REFERENCE_MISSING', 'reference'],
    ['no time of the event', ticket, { eventAt: '' }, 'REQUIRED', 'eventAt'],
    ['an event without a zone', ticket, { eventAt: '2021-10-20 08:00:00' }, 'NO_ZONE', 'eventAt'],
    ['an event of tomorrow', ticket, { eventAt: ahead(24) }, 'EVENT_IN_THE_FUTURE', 'eventAt'],
    ['a phone given back', seen, { event: 'REFUNDED' }, 'EVENT_DOES_NOT_FIT', 'event'],
    ['no place', ticket, { divisionCode: '' }, 'PLACE_MISSING', 'divisionCode'],
    ['no arrival', ticket, { arrivedAt: '' }, 'PLACE_MISSING', 'arrivedAt'],
    ['a change that says when, not where', ticket, { event: 'CHANGED', divisionCode: '' }, 'PLACE_MISSING', 'divisionCode'],
    ['nowhere', ticket, { divisionCode: '899999' }, 'UNKNOWN_DIVISION', 'divisionCode'],
    ['an arrival in 91 days', ticket, { arrivedAt: ahead(91 * 24) }, 'ARRIVAL_IN_THE_FUTURE', 'arrivedAt'],
    ['a phone seen tomorrow', seen, { arrivedAt: ahead(24) }, 'ARRIVAL_IN_THE_FUTURE', 'arrivedAt'],
    ['a day that never was', ticket, { arrivedAt: '2021-02-30T08:00:00Z' }, 'NOT_A_TIME', 'arrivedAt'],
    ['an end before its beginning', ticket, { leftAt: '2021-10-24T09:00:00+08:00' }, 'LEFT_BEFORE_ARRIVED', 'leftAt'],
    ['an investigation without a number', found, { caseNumber: '' }, 'CASE_NUMBER_MISSING', 'caseNumber'],
    ['a number of 41 characters', found, { caseNumber: '调'.repeat(41) }, 'CASE_NUMBER_MISSING', 'caseNumber'],
  ])('with %s says so', (_, row, more, code, field) => {
    expect(readJourney({ ...row, ...more })).toEqual({ code, field });
  }); // prettier-ignore

  test('of a source that is not the sender’s to tell of says so first', () => {
    const rail = new Set(['TICKET', 'HOTEL'] as const);
    expect(readStayRow({ ...seen, reference: '' }, scene, rail)).toEqual({ code: 'SOURCE_NOT_YOURS', field: 'source' });
    expect(readStayRow(ticket, scene, rail)).toHaveProperty('reference', 'E1234');
  });
});

const bound: RawRow = { identifier: number, event: 'BIND', channel: 'WECHAT', number: phone, at: '2021-10-20T08:00:00+08:00' }; // prettier-ignore
const answered: RawRow = { ...bound, event: 'VERIFY', channel: '', answer: 'UNVERIFIED' };

describe('a row of a delivery of numbers', () => {
  test('is read, whichever of the three it tells', () => {
    const told = { number: phone, at: instant('2021-10-20T08:00:00+08:00') };
    expect(readBindingRow(bound, scene)).toEqual({
      identifier: { kind: 'RESIDENT_ID', value: number },
      event: { kind: 'BIND', channel: 'WECHAT', ...told },
    });
    expect(readBindingRow({ ...bound, event: 'unbind' }, scene)).toMatchObject({ event: { kind: 'UNBIND' } });
    expect(readBindingRow(answered, scene)).toMatchObject({ event: { kind: 'VERIFY', answer: 'UNVERIFIED', ...told } });
    expect(readBindingRow({ ...bound, number: `+86 ${wide(phone)}`.replace(' ', '') }, scene)).toMatchObject({ event: told });
  }); // prettier-ignore

  test.each<[string, RawRow, RawRow, string, string]>([
    ['a number that is none', bound, { number: '12' }, 'INVALID_PHONE', 'number'],
    ['no number', bound, { number: '' }, 'REQUIRED', 'number'],
    ['no channel', bound, { channel: '' }, 'CHANNEL_MISSING', 'channel'],
    ['a channel nobody knows', bound, { channel: 'QQ' }, 'UNKNOWN_CODE', 'channel'],
    ['no answer', answered, { answer: '' }, 'ANSWER_MISSING', 'answer'],
    ['no event', bound, { event: '' }, 'REQUIRED', 'event'],
    ['no time', bound, { at: '' }, 'REQUIRED', 'at'],
    ['a time without a zone', bound, { at: '2021-10-20T08:00' }, 'NO_ZONE', 'at'],
    ['nobody', bound, { identifier: '' }, 'REQUIRED', 'identifier'],
  ])('with %s says so', (_, row, more, code, field) => {
    expect(readBindingRow({ ...row, ...more }, scene)).toEqual({ code, field });
  });
});

test.each([
  ['a journey', ticket, readJourney],
  ['a number', bound, (raw: RawRow) => readBindingRow(raw, scene)],
] as const)('whatever stands in a row of %s, it never throws, and never repeats it', (_, good, read) => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(good)), fc.anything()), (raw) => {
      const answer = read({ ...good, ...raw });
      if ('code' in answer) expect(Object.keys(answer).sort()).toEqual(['code', 'field']);
      else expect(answer.identifier.value).not.toBe('');
    }),
    { seed: 11 },
  );
});
