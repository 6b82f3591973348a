import { expect, test } from 'vitest';
import v1 from '../../policies/vaccination/2021-06-22/policy.json';
import { divisionCode } from '../division/division.js';
import { day } from '../time/time.js';
import { parseVaccinationPolicy } from './parse-vaccination-policy.js';
import { vaccinationGapSentence, vaccinationSentence } from './vaccination-sentences.js';
import { vaccinationStatus, type DoseRecord } from './vaccination-status.js';

const ON = day('2021-09-09');
const dose = (id: string, technology: DoseRecord['technology']): DoseRecord => ({
  id,
  productCode: technology,
  technology,
  givenOn: day(`2021-0${id}-01`),
});
const names = (code: string): string => (code === '620000' ? '甘肃省' : '陕西省');
const silent = ['610000', '620000'].map((code) => ({ source: divisionCode(code), answered: false }));
const answered = [{ source: divisionCode('410000'), answered: true }];

test.each([
  { doses: [], sources: answered, zh: '各地均已答复，未查询到接种记录。' },
  { doses: [], sources: silent, zh: '暂不能确定接种情况：陕西省、甘肃省尚未答复。' },
  { doses: [dose('3', 'INACTIVATED')], sources: silent, zh: '已查询到部分接种记录：灭活疫苗1剂，全程2剂。' },
  { doses: [dose('3', 'ADENOVIRUS_VECTOR')], sources: silent, zh: '已完成全程接种：腺病毒载体疫苗1剂，全程1剂。' },
])('$zh', ({ doses, sources, zh }) => {
  const said = vaccinationSentence(vaccinationStatus(parseVaccinationPolicy(v1), doses, sources, ON), names);
  expect(said.zh).toBe(zh);
  expect(said.zh).not.toContain('未接种');
});

test('before the guide nobody can tell, and it says so', () => {
  const { state, gaps } = vaccinationStatus(null, [dose('3', 'ADENOVIRUS_VECTOR')], answered, ON);
  expect(state).toBe('UNKNOWN');
  expect(gaps.map((gap) => vaccinationGapSentence(gap, names).zh)).toEqual(['该日没有生效的接种技术指南。']);
});

test('where any technology boosts, a dose of another one does', () => {
  const document = { ...v1, parameters: { ...v1.parameters, boostedBy: 'ANY_TECHNOLOGY' } };
  const doses = [dose('1', 'INACTIVATED'), dose('2', 'INACTIVATED'), dose('8', 'RECOMBINANT_CHO')];
  expect(vaccinationStatus(parseVaccinationPolicy(document), doses, answered, ON).state).toBe('BOOSTED');
});

test('a document that leaves somebody without a status is refused', () => {
  const document = { ...v1, rules: v1.rules.filter(({ id }) => id !== 'V1-05') };
  expect(() => parseVaccinationPolicy(document)).toThrow('expected a rule for series NONE with sources SOME_SILENT');
});

const told = (id: string, givenOn: string, productCode: string | null): DoseRecord => ({
  id,
  productCode,
  technology: productCode === null ? null : 'INACTIVATED',
  givenOn: day(givenOn),
});

test.each([
  { what: 'the same day and product, from two sources', doses: [told('a', '2021-05-01', 'A'), told('b', '2021-05-01', 'A')], uses: ['COUNTED', 'MERGED'], state: 'PARTIAL' },
  { what: 'the same day, another product', doses: [told('a', '2021-05-01', 'A'), told('b', '2021-05-01', 'B')], uses: ['COUNTED', 'COUNTED'], state: 'COMPLETE' },
  { what: 'the same product, a day later', doses: [told('a', '2021-05-01', 'A'), told('b', '2021-05-02', 'A')], uses: ['COUNTED', 'COUNTED'], state: 'COMPLETE' },
  { what: 'the same day, one product unknown', doses: [told('a', '2021-05-01', 'A'), told('b', '2021-05-01', null)], uses: ['COUNTED', 'PRODUCT_UNKNOWN'], state: 'PARTIAL' },
  { what: 'the same day, both unknown', doses: [told('a', '2021-05-01', null), told('b', '2021-05-01', null)], uses: ['PRODUCT_UNKNOWN', 'PRODUCT_UNKNOWN'], state: 'PARTIAL' },
])('$what ⇒ $uses', ({ doses, uses, state }) => {
  const status = vaccinationStatus(parseVaccinationPolicy(v1), doses, answered, ON);
  expect(status.doses.map(({ use }) => use)).toEqual(uses);
  expect(status.state).toBe(state);
}); // prettier-ignore

test('the national platform is named as a silent source like a province', () => {
  const sources = [{ source: 'NATIONAL', answered: false } as const, ...answered];
  const said = vaccinationSentence(vaccinationStatus(parseVaccinationPolicy(v1), [], sources, ON), (source) =>
    source === 'NATIONAL' ? '国家平台' : '河南省',
  );
  expect(said.zh).toBe('暂不能确定接种情况：国家平台尚未答复。');
});
