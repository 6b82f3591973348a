import type { AreaFileReport, ListReport } from '@zhengming/data';
import { divisionCode, instant } from '@zhengming/domain';
import { describe, expect, test } from 'vitest';
import { ImportSummary } from './import-summary.js';

const group = (division: string | null) => ({
  kind: 'RISK_LEVEL' as const,
  level: 'HIGH' as const,
  province: '甘肃省',
  city: '兰州市',
  county: '七里河区',
  division: division === null ? null : divisionCode(division),
  prefecture: null,
  method: division === null ? null : 'EXACT',
  places: [{ place: '全域', extent: 'WHOLE' as const, exclusions: [] }],
  suggestions: [],
});
const listReport = (
  outcome: ListReport['outcome'],
  division: string | null = '620103',
  held: string[] = [],
): ListReport => ({
  outcome,
  versionId: null,
  list: {
    source: 'test',
    fileName: 'list.json',
    contentHash: Buffer.from('x'),
    listTime: instant('2022-06-01T09:00:00+08:00'),
    groups: [group(division)],
    held: held.map((code) => ({ code, message: { zh: '', en: '' }, previous: null, current: null })),
    problems: [],
  },
});
const file = (...lists: ListReport[]): AreaFileReport => ({ fileName: 'list.json', lists, problems: [] });

function summaryOf(...files: AreaFileReport[]): ImportSummary {
  const summary = new ImportSummary();
  files.forEach((one) => summary.add(one));
  return summary;
}

describe('the exit code', () => {
  test.each<readonly [number, string, AreaFileReport[]]>([
    [0, 'everything resolved', [file(listReport('IMPORTED'))]],
    [0, 'everything known already', [file(listReport('DUPLICATE', null))]],
    [2, 'a name to decide', [file(listReport('IMPORTED', null))]],
    [2, 'a list held back', [file(listReport('HELD', '620103', ['MOST_ENTRIES_GONE']))]],
    [1, 'a file refused', [file()]],
    [1, 'a file refused among good ones', [file(listReport('IMPORTED', null)), file()]],
  ])('is %i: %s', (code, _what, files) => expect(summaryOf(...files).exitCode).toBe(code));
});

describe('the text', () => {
  const text = summaryOf(file(listReport('IMPORTED')), file(listReport('HELD', null, ['LEVEL_VANISHED'])), file()).text;

  test.each([
    '1 IMPORTED, 1 HELD, 1 file(s) refused',
    'Held back   1 LEVEL_VANISHED',
    '50.00 % of 2 items',
    '甘肃省 / 兰州市 / 七里河区: 1 items',
  ])('says "%s"', (part) => expect(text).toContain(part));

  test('of nothing says so', () => expect(summaryOf().text).toContain('Lists       none'));
});
