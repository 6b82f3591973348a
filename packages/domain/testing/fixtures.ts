import { buildDivisions } from '../src/division/build-divisions.js';
import { divisionCode, type Division, type DivisionLevel } from '../src/division/division.js';
import { parsePolicy } from '../src/policy/parse-policy.js';
import { parsePolicyCases, type PolicyCase } from '../src/policy/policy-case.js';
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

/** The divisions that cases and tests of the judge speak of; the whole table is tested where it is kept. */
const ROWS: readonly (readonly [code: string, name: string, parent: string | null, revokedFor?: string])[] = [
  ['110000', '北京市', null],
  ['110101', '东城区', '110000'],
  ['110114', '昌平区', '110000'],
  ['110114115', '回龙观街道', '110114'],
  ['150000', '内蒙古自治区', null],
  ['152900', '阿拉善盟', '150000'],
  ['152921', '阿拉善左旗', '152900'],
  ['152922', '阿拉善右旗', '152900'],
  ['152923', '额济纳旗', '152900'],
  ['152923100', '达来呼布镇', '152923'],
  ['310000', '上海市', null],
  ['310101', '黄浦区', '310000'],
  ['310115', '浦东新区', '310000'],
  ['320000', '江苏省', null],
  ['320100', '南京市', '320000'],
  ['320115', '江宁区', '320100'],
  ['320117', '溧水区', '320100'],
  ['320500', '苏州市', '320000'],
  ['320505', '虎丘区', '320500'],
  ['330000', '浙江省', null],
  ['330100', '杭州市', '330000'],
  ['330103', '下城区', '330100', '330105'],
  ['330105', '拱墅区', '330100'],
  ['370000', '山东省', null],
  ['370200', '青岛市', '370000'],
  ['370203', '市北区', '370200'],
  ['420000', '湖北省', null],
  ['429004', '仙桃市', '420000'],
  ['429005', '潜江市', '420000'],
  ['440000', '广东省', null],
  ['441900', '东莞市', '440000'],
  ['620000', '甘肃省', null],
  ['620100', '兰州市', '620000'],
  ['620102', '城关区', '620100'],
  ['620103', '七里河区', '620100'],
];

const levelOf = (code: string): DivisionLevel => {
  if (code.length === 9) return 'STREET';
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
};

const row = ([code, name, parent, revokedFor]: (typeof ROWS)[number]): Division => ({
  code: divisionCode(code),
  name,
  level: levelOf(code),
  kind: code.length === 9 ? 'STREET' : 'GB2260',
  parent: parent === null ? null : divisionCode(parent),
  validFromYear: 1981,
  validToYear: revokedFor === undefined ? null : 2021,
  successors: revokedFor === undefined ? [] : [divisionCode(revokedFor)],
});

export const testDivisions = buildDivisions(ROWS.map(row));

/** The published editions, oldest first. */
export const editions = [p1, p2, p3, p7, p8].map(parsePolicy);

/** Every edition's cases, in the same order. */
export const editionCases: readonly (readonly PolicyCase[])[] = [p1Cases, p2Cases, p3Cases, p7Cases, p8Cases].map(
  parsePolicyCases,
);
