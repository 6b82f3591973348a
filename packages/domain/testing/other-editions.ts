import { buildDivisions } from '../src/division/build-divisions.js';
import { divisionCode, type Division } from '../src/division/division.js';
import d0Cases from '../policies/display/2021-08-15/cases/pages.json';
import d0Phone from '../policies/display/2021-08-15/cases/phone.json';
import d0 from '../policies/display/2021-08-15/policy.json';
import p4Cases from '../policies/display/2022-05-04/cases/pages.json';
import p4 from '../policies/display/2022-05-04/policy.json';
import p5Cases from '../policies/display/2022-07-19/cases/pages.json';
import p5 from '../policies/display/2022-07-19/policy.json';
import r0Cases from '../policies/recognition/2022-07-29/cases/decision-table.json';
import r0 from '../policies/recognition/2022-07-29/policy.json';
import r1Cases from '../policies/recognition/2022-08-05/cases/decision-table.json';
import r1 from '../policies/recognition/2022-08-05/policy.json';
import r2Cases from '../policies/recognition/2022-08-11/cases/decision-table.json';
import r2 from '../policies/recognition/2022-08-11/policy.json';
import v1Cases from '../policies/vaccination/2021-06-22/cases/decision-table.json';
import v1 from '../policies/vaccination/2021-06-22/policy.json';
import k1Cases from '../policies/desk/2021-08-15/cases/clocks.json';
import k1 from '../policies/desk/2021-08-15/policy.json';

/** The divisions their cases speak of. */
const ROWS: readonly (readonly [code: string, name: string, parent: string | null])[] = [
  ['110000', '北京市', null],
  ['110101', '东城区', '110000'],
  ['130000', '河北省', null],
  ['131000', '廊坊市', '130000'],
  ['131024', '香河县', '131000'],
  ['370000', '山东省', null],
  ['370200', '青岛市', '370000'],
  ['370203', '市北区', '370200'],
  ['410000', '河南省', null],
  ['410100', '郑州市', '410000'],
  ['410105', '金水区', '410100'],
];

export const otherDivisions = buildDivisions(
  ROWS.map(([code, name, parent]): Division => ({
    code: divisionCode(code),
    name,
    level: code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'PREFECTURE' : 'COUNTY',
    kind: 'GB2260',
    parent: parent === null ? null : divisionCode(parent),
    validFromYear: 1980,
    validToYear: null,
    successors: [],
  })),
);

/** The published policies that are not decisions, with their cases. */
export const otherEditions: readonly { readonly document: unknown; readonly cases: readonly unknown[] }[] = [
  { document: d0, cases: [d0Cases, d0Phone] },
  { document: p4, cases: [p4Cases] },
  { document: p5, cases: [p5Cases] },
  { document: r0, cases: [r0Cases] },
  { document: r1, cases: [r1Cases] },
  { document: r2, cases: [r2Cases] },
  { document: v1, cases: [v1Cases] },
  { document: k1, cases: [k1Cases] },
];
