import type { AreaKind, RiskLevel } from '../area/area.js';
import type { Text } from '../evaluation/sentences.js';
import type { Condition, HitLevel, Policy, StayedInCondition, TestWindow } from './policy.js';

/** A condition tree as a sentence, for authors and for the explanation (design D3: one tree, several interpreters). */
export function conditionText(policy: Policy, condition: Condition): Text {
  const term = Object.values(policy.terms).find((one) => one.when === condition);
  if (term !== undefined) return term.title;
  if ('all' in condition)
    return join(
      condition.all.map((one) => conditionText(policy, one)),
      '，且',
      ' and ',
    );
  if ('any' in condition)
    return join(
      condition.any.map((one) => conditionText(policy, one)),
      '，或',
      ' or ',
    );
  if ('not' in condition) return negated(conditionText(policy, condition.not));
  if ('stayedIn' in condition) return stayText(condition.stayedIn, policy.parameters.lookBackDays);
  if ('qualifyingTest' in condition) return testText(policy.parameters.testWindow);
  if ('setting' in condition)
    return { zh: `参数${condition.setting}为${condition.is}`, en: `${condition.setting} is ${condition.is}` };
  return factText(condition, policy.parameters.lookBackDays);
}

const negated = (inner: Text): Text => ({ zh: `并非“${inner.zh}”`, en: `not (${inner.en})` });

function join(parts: readonly Text[], zh: string, en: string): Text {
  const wrap = parts.length > 1;
  return {
    zh: parts.map((part) => part.zh).join(zh),
    en: wrap ? parts.map((part) => part.en).join(en) : parts.map((part) => part.en).join(''),
  };
}

type FactCondition = Exclude<
  Condition,
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | StayedInCondition
  | { readonly qualifyingTest: true }
  | { readonly setting: unknown }
>;

function factText(condition: FactCondition, days: number): Text {
  if ('phonesVerified' in condition)
    return { zh: '名下生效手机号全部通过行程核验', en: 'every number passed the itinerary check' };
  if ('declaredItinerary' in condition) return { zh: '已申报行程', en: 'the itinerary is declared' };
  if ('entering' in condition) return { zh: '进京或返京', en: 'is entering the city' };
  if ('leftJurisdiction' in condition) {
    return { zh: `${days}天内离开过本市`, en: `has left the city within ${days} days` };
  }
  if ('inJurisdiction' in condition) return { zh: '现在本市', en: 'is in the city' };
  return { zh: '社区已排查或解除', en: 'the community has screened or released the person' };
}

const HITS: Record<Exclude<HitLevel, 'NONE'>, Text> = {
  IN_AREA: { zh: '所在县（区）', en: 'a listed county' },
  COUNTY_ONLY: { zh: '有列管小区（村）的县（区）', en: 'a county with listed places, which one unknown' },
  PREFECTURE_SIBLING: { zh: '同一地市的其他县（区）', en: 'another county of such a prefecture' },
  PREFECTURE_ONLY: { zh: '所在地市（不知哪个县）', en: 'such a prefecture, county unknown' },
};

const LEVELS: Record<RiskLevel, Text> = {
  HIGH: { zh: '高', en: 'high' },
  MEDIUM: { zh: '中', en: 'medium' },
  LOW: { zh: '低', en: 'low' },
};

const KINDS: Record<AreaKind, Text> = {
  RISK_LEVEL: { zh: '风险地区', en: 'risk areas' },
  AFFECTED_COUNTY: { zh: '有本土感染者的县', en: 'counties with a local infection' },
};

const WHERE: Record<StayedInCondition['stayedIn']['where'], Text> = {
  INSIDE_JURISDICTION: { zh: '本市内', en: ' inside the city' },
  OUTSIDE_JURISDICTION: { zh: '本市以外', en: ' outside the city' },
  ANYWHERE: { zh: '', en: '' },
};

function stayText(wanted: StayedInCondition['stayedIn'], days: number): Text {
  const verb =
    wanted.still === true
      ? { zh: '现仍在', en: 'is still in' }
      : wanted.still === false
        ? { zh: `${days}天内到过、现已离开`, en: `was within ${days} days, and has left,` }
        : { zh: `${days}天内到过`, en: `was within ${days} days in` };
  const levels = wanted.levels.map((level) => LEVELS[level]);
  const kinds = wanted.kinds.map((kind) => KINDS[kind]);
  return {
    zh: `${verb.zh}${WHERE[wanted.where].zh}${levels.map((one) => one.zh).join('')}${kinds.map((one) => one.zh).join('或')}${wanted.hits.map((hit) => HITS[hit].zh).join('或')}`,
    en: `${verb.en} ${wanted.hits.map((hit) => HITS[hit].en).join(' or ')} (${levels.map((one) => one.en).join(', ')} ${kinds.map((one) => one.en).join(' or ')}${WHERE[wanted.where].en})`,
  };
}

function testText(window: TestWindow): Text {
  const anchor = window.anchor === 'REPORTED_AT' ? { zh: '出具报告', en: 'reported' } : { zh: '采样', en: 'sampled' };
  const reference =
    window.reference === 'NOW'
      ? { zh: '查询', en: 'the query' }
      : { zh: '抵达（未申报抵达则为查询）', en: 'arrival (or the query)' };
  const length =
    window.mode === 'HOURS'
      ? { zh: `${window.hours}小时`, en: `${window.hours} h` }
      : { zh: `${window.hours / 24}天`, en: `${window.hours / 24} days` };
  return {
    zh: `${reference.zh}前${length.zh}内${anchor.zh}的核酸阴性结果，且本平台可查`,
    en: `a negative test ${anchor.en} within ${length.en} before ${reference.en}, visible to us`,
  };
}
