import p1Cases from '../policies/decision/2021-08-15/cases/decision-table.json';
import p1 from '../policies/decision/2021-08-15/policy.json';
import p2Cases from '../policies/decision/2021-10-30/cases/decision-table.json';
import p2 from '../policies/decision/2021-10-30/policy.json';
import p3Cases from '../policies/decision/2022-01-01/cases/decision-table.json';
import p3 from '../policies/decision/2022-01-01/policy.json';
import p7Cases from '../policies/decision/2022-06-28/cases/decision-table.json';
import p7 from '../policies/decision/2022-06-28/policy.json';
import p8Cases from '../policies/decision/2022-11-11/cases/decision-table.json';
import p8 from '../policies/decision/2022-11-11/policy.json';
import type { PolicyToCheck } from '../src/policy/check-policy.js';
import { instant } from '../src/time/time.js';
import { testDivisions } from './fixtures.js';
import { otherDivisions, otherEditions } from './other-editions.js';

/** A document with its cases as an author has them. */
export interface Written {
  readonly document: object;
  readonly cases: { readonly cases: readonly unknown[] };
}

/** P2, the edition most tests change in one place. */
export const written: Written = { document: p2, cases: p2Cases };

/** Every shipped document of every kind, with the divisions its cases speak of. */
export const shipped = [
  ...[
    { document: p1, cases: p1Cases },
    written,
    { document: p3, cases: p3Cases },
    { document: p7, cases: p7Cases },
    { document: p8, cases: p8Cases },
  ].map((one) => ({ ...one, divisions: testDivisions })),
  ...otherEditions.map(({ document, cases }) => ({
    document: document as object,
    cases: { cases: cases.flatMap((one) => (one as Written['cases']).cases) },
    divisions: otherDivisions,
  })),
];

/** Noon of a day on which P1 is in force and P2 is nine days away. */
export const CHECKED_AT = instant('2021-10-21T12:00:00+08:00');

/** What is checked, changed in what a test is about: P2, between P1 and P3. */
export const toCheck = (change: object = {}, more: Partial<PolicyToCheck> = {}): PolicyToCheck => ({
  documentText: JSON.stringify({ ...written.document, ...change }),
  casesText: JSON.stringify(written.cases),
  running: [P1_RUNS, P3_RUNS],
  divisions: testDivisions,
  now: CHECKED_AT,
  emergency: false,
  ...more,
});

export const running = (
  id: string,
  version: string,
  from: string,
  to: string | null,
  supersedes: readonly string[] = [],
): PolicyToCheck['running'][number] => ({
  id,
  version,
  kind: 'DECISION',
  jurisdiction: '110000' as never,
  supersedes,
  periods: [{ from: instant(from), to: to === null ? null : instant(to) }],
});

export const P1_RUNS = running('P1', '1.0.0', '2021-08-15T00:00:00+08:00', null);
export const P3_RUNS = running('P3', '1.0.0', '2022-01-01T00:00:00+08:00', null);
