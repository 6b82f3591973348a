import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Holds docs/partners/errors.md against the code: nothing a partner meets is missing, nothing there is gone. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const page = read('docs/partners/errors.md');

/** The codes of a chapter: what stands in the first column of its tables. */
function told(from: string, to?: string): ReadonlySet<string> {
  const start = page.indexOf(`\n${from}\n`);
  const chapter = page.slice(start, to === undefined ? undefined : page.indexOf(`\n${to}\n`, start));
  const firsts = [...chapter.matchAll(/^\| ((?:`\w+`(?:, )?)+) +\|/gm)].map(([, cell = '']) => cell);
  return new Set(firsts.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, code = '']) => code)));
}

const sources = (folder: string): string =>
  readdirSync(`${root}/server/src/${folder}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => read(`server/src/${folder}/${name}`))
    .join('\n');
const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, code = '']) => code)),
];

describe('errors', () => {
  const formatError = read('server/src/app/format-error.ts');
  const open = found(/OPEN_CODES[^[]*\[([^\]]*)\]/.exec(formatError)?.[1] ?? '', /'(\w+)'/g);
  const own = found(formatError, /code: '(\w+)'/g);
  const OF_THE_CLIENT = ['NETWORK', 'NO_ANSWER_IN_TIME', 'NOT_AN_ANSWER'];

  test('every code that leaves stands in the table, and no other', () => {
    expect(open.length).toBeGreaterThan(10);
    const told_ = told('## Errors', '### Reasons');
    expect([...told_].sort()).toEqual([...new Set([...open, ...own, ...OF_THE_CLIENT])].sort());
  });

  test('every reason of those who let in, of budgets and of limits stands in the table, and no other', () => {
    const text = sources('access') + sources('app');
    const reasons = new Set([...found(text, /reason: '([A-Z_]+)'/g), ...found(text, /anonymous\('([A-Z_]+)'\)/g)]);
    // members of staff, in a browser
    const OF_STAFF = ['SESSION_OVER', 'SUBSCRIPTION'];
    const missing = [...reasons].filter((reason) => !told('### Reasons', '### The token endpoint').has(reason));
    expect(missing.filter((reason) => !OF_STAFF.includes(reason))).toEqual([]);
    expect([...told('### Reasons', '### The token endpoint')].filter((reason) => !text.includes(reason))).toEqual([]);
  });

  test('every error of the token endpoint stands in the table, and no other', () => {
    const codes = found(sources('partner'), /TokenError\(\s*'([a-z]+_\w+)'/g);
    expect([...told('### The token endpoint', '## Refusals')].sort()).toEqual([...codes].sort());
  });
});

describe('refusals', () => {
  /** Where those of the fields that partners ask are made. */
  const ROOMS: readonly (readonly [file: string, ofStaff: readonly string[]])[] = [
    ['person/identifier.ts', []],
    ['person/find-person.ts', []],
    ['status/explain-status.ts', []],
    ['declaration/declare-itinerary.ts', []],
    ['test/import-tests.ts', []],
    // the desk asks, an agency answers
    ['agency/agency-refusals.ts', ['UNKNOWN_AGENCY', 'QUESTION_DOES_NOT_FIT', 'ALREADY_ASKED', 'FACT_MISSING']],
    ['notice/change-notice.ts', []],
    ['quality/rate-appeal.ts', ['OWN_CASE']],
    ['evidence/file-refusals.ts', []],
    ['watch/watch-status.ts', []],
    ['webhook/check-webhook.ts', []],
    ['webhook/manage-webhook.ts', []],
    ['sandbox/set-sandbox-clock.ts', []],
    ['complaint/complaint-commands.ts', ['UNKNOWN_COMPLAINT', 'UNKNOWN_AGENCY', 'CHANGED_MEANWHILE']],
    ['family/check-companion.ts', []],
  ];

  test.each(ROOMS)('every one of %s stands in the table', (file, ofStaff) => {
    const codes = found(read(`server/src/${file}`), /(?:refuse\(|file\(\s*\d+,)\s*'([A-Z_]+)'/g);
    const isTold = told('## Refusals');
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !isTold.has(code) && !ofStaff.includes(code))).toEqual([]);
  });

  test('nothing stands in the table that nobody says any more', () => {
    const text = ROOMS.map(([file]) => read(`server/src/${file}`)).join('\n');
    expect([...told('## Refusals')].filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});
