import { describe, expect, test } from 'vitest';
import type { PolicyKind } from '../generated/documents';
import { buildLanes, place, spanOf, ticks, type Placed } from './timeline';

const at = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
const day = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);

interface Named extends Placed {
  readonly name: string;
}

const beijing = { code: '110000', name: '北京市' };
const country = { code: '100000', name: '全国' };

function edition(
  name: string,
  from: string,
  to: string | null,
  more: { kind?: PolicyKind; where?: Placed['jurisdiction']; known?: boolean } = {},
): Named {
  return {
    name,
    kind: more.kind ?? 'DECISION',
    jurisdiction: more.where ?? beijing,
    periods: [
      {
        validFrom: `${from}T00:00:00+08:00`,
        validTo: to === null ? null : `${to}T00:00:00+08:00`,
        knownTo: more.known === false ? '2021-11-01T00:00:00+08:00' : null,
      },
    ],
  };
}

const drawn = (versions: readonly Named[]) =>
  buildLanes(versions).map(({ kind, jurisdiction, segments }) => [
    `${kind} ${jurisdiction.code}`,
    ...segments.map(({ version, from, to }) => `${version?.name ?? 'gap'} ${day(from)} ${day(to) ?? '…'}`),
  ]);

describe('the lanes', () => {
  test.each([
    {
      says: 'editions that follow each other leave no gap',
      versions: [edition('P1', '2021-08-15', '2021-10-30'), edition('P2', '2021-10-30', null)],
      lanes: [['DECISION 110000', 'P1 2021-08-15 2021-10-30', 'P2 2021-10-30 …']],
    },
    {
      says: 'time between two editions is a gap',
      versions: [edition('P2', '2022-01-01', null), edition('P1', '2021-08-15', '2021-10-30')],
      lanes: [['DECISION 110000', 'P1 2021-08-15 2021-10-30', 'gap 2021-10-30 2022-01-01', 'P2 2022-01-01 …']],
    },
    {
      says: 'time after the last one is a gap',
      versions: [edition('P1', '2021-08-15', '2021-10-30')],
      lanes: [['DECISION 110000', 'P1 2021-08-15 2021-10-30', 'gap 2021-10-30 …']],
    },
    {
      says: 'what was once known and no longer stands is not drawn',
      versions: [edition('P1', '2021-08-15', null), edition('P2', '2021-10-30', null, { known: false })],
      lanes: [['DECISION 110000', 'P1 2021-08-15 …']],
    },
    {
      says: 'what holds for the whole country fills the gap of a city',
      versions: [
        edition('B', '2021-08-15', '2021-10-30'),
        edition('C', '2021-09-01', '2021-12-01', { where: country }),
      ],
      lanes: [
        ['DECISION 100000', 'C 2021-09-01 2021-12-01', 'gap 2021-12-01 …'],
        ['DECISION 110000', 'B 2021-08-15 2021-10-30', 'gap 2021-12-01 …'],
      ],
    },
    {
      says: 'each kind has a lane of its own, decisions first',
      versions: [edition('P4', '2022-05-04', null, { kind: 'DISPLAY' }), edition('P1', '2021-08-15', null)],
      lanes: [
        ['DECISION 110000', 'P1 2021-08-15 …'],
        ['DISPLAY 110000', 'P4 2022-05-04 …'],
      ],
    },
  ])('$says', ({ versions, lanes }) => {
    expect(drawn(versions)).toEqual(lanes);
  });
});

describe('the drawing', () => {
  const span = { from: at('2021-11-01'), to: at('2021-11-11') };

  test.each([
    ['2021-11-01', 0],
    ['2021-11-06', 50],
    ['2021-10-01', 0],
    ['2021-12-01', 100],
  ])('%s stands at %d %%', (moment, percent) => {
    expect(place(at(moment), span)).toBe(percent);
  });

  test('everything: from before the first edition to after the last', () => {
    const lanes = buildLanes([edition('P1', '2021-08-15', null), edition('P3', '2022-06-28', null)]);
    const all = spanOf(lanes, at('2021-11-01'), 'ALL');
    expect([day(all.from), day(all.to)]).toEqual(['2021-08-05', '2022-08-27']);
  });

  test.each([
    ['2021-10-15', '2022-02-15', ['2021-11-01', '2021-12-01', '2022-01-01', '2022-02-01']],
    [
      '2021-08-05',
      '2022-10-15',
      ['2021-09-01', '2021-11-01', '2022-01-01', '2022-03-01', '2022-05-01', '2022-07-01', '2022-09-01'],
    ],
    [
      '2021-08-05',
      '2023-01-15',
      [
        '2021-09-01',
        '2021-11-01',
        '2022-01-01',
        '2022-03-01',
        '2022-05-01',
        '2022-07-01',
        '2022-09-01',
        '2022-11-01',
        '2023-01-01',
      ],
    ],
  ])('%s to %s has ticks at first days of months', (from, to, expected) => {
    expect(ticks({ from: at(from), to: at(to) }).map(day)).toEqual(expected);
  });
});
