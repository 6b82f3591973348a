import type { Text } from '../evaluation/sentences.js';
import { expectationText } from './expectation-text.js';
import type { PolicyFinding, PolicyFindingCode } from './finding.js';

type Sentence = (found: PolicyFinding) => Text;

/** Instants are told to the minute, as people write them. */
const told = (detail: string): string => detail.replace(/T(\d{2}:\d{2}):00(?:\.\d+)?\+08:00/g, ' $1');
const period = (detail: string): Text => {
  const [from = '', to = ''] = told(detail).split('/');
  return to === '..' ? { zh: `${from}起`, en: `from ${from} on` } : { zh: `${from}至${to}`, en: `${from} to ${to}` };
};

const shape =
  (zh: string, en: string): Sentence =>
  ({ detail }) => {
    const expected = expectationText(detail);
    return { zh: `${zh}：${expected.zh}。`, en: `${en}: ${expected.en}.` };
  };

const SENTENCES: Readonly<Record<PolicyFindingCode, Sentence>> = {
  MALFORMED: shape('此处写法不对', 'This is not written as it must be'),
  UNKNOWN_CONDITION: shape('没有这种条件', 'There is no such condition'),
  UNKNOWN_FACT: shape('系统不掌握这项事实', 'This is no fact we have'),
  TERM_CYCLE: shape(
    '术语只能引用写在它上面的术语，否则会循环引用',
    'A term may name only those above it, or it would come round to itself',
  ),
  AFFECTED_FACTS_DIFFER: ({ path, detail }) =>
    path?.endsWith(']') === true
      ? { zh: `规则并未读取“${detail}”，请删去。`, en: `No rule reads "${detail}"; take it out.` }
      : { zh: `规则读取而未列出：${detail}。`, en: `The rules read what is not listed here: ${detail}.` },
  VERSION_NOT_RISING: ({ detail }) => ({
    zh: `版本号须高于已发布的${detail}。`,
    en: `The version must be higher than ${detail}, which is published.`,
  }),
  ENDS_BEFORE_IT_BEGINS: () => ({ zh: '失效时间须晚于生效时间。', en: 'It must end after it begins.' }),
  CYCLIC_IN_TIME: ({ detail }) => ({
    zh: `不能取代${detail}：被取代的政策须先于本政策生效，且不得互相取代、不得取代自身。`,
    en: `It cannot replace ${detail}: what is replaced begins earlier, does not replace it in turn, and is not itself.`,
  }),
  BEFORE_PREDECESSOR: ({ detail }) => ({
    zh: `生效时间不得早于上一版本的生效时间${told(detail)}。`,
    en: `It cannot begin before its predecessor, which begins at ${told(detail)}.`,
  }),
  OVERLAPS: ({ detail }) => {
    // ids may have commas, periods have none
    const [, name = '', when = ''] = /^(.*), (.*)$/s.exec(detail) ?? [];
    return {
      zh: `与${name}（${period(when).zh}）同时生效；如要取代它，请写入supersedes。`,
      en: `It would be in force together with ${name} (${period(when).en}); name it in supersedes to replace it.`,
    };
  },
  LEAD_TIME_TOO_SHORT: ({ detail }) => ({
    zh: `须在生效前至少48小时发布：现在发布，最早${told(detail)}生效；紧急情况请走紧急程序。`,
    en: `It is published at least 48 hours before it begins: published now, not before ${told(detail)}. In an emergency use the emergency path.`,
  }),
  TOO_FAR_AHEAD: ({ detail }) => ({
    zh: `生效时间不得超过90天以后，即不晚于${told(detail)}。`,
    en: `It cannot begin more than 90 days ahead, which is after ${told(detail)}.`,
  }),
  VALID_TOO_SHORT: ({ detail }) => ({
    zh: `有效期不得短于72小时，即不早于${told(detail)}失效。`,
    en: `It must hold for at least 72 hours, until ${told(detail)}.`,
  }),
  IN_THE_PAST: ({ detail }) => ({
    zh: `政策不溯及既往：生效时间须晚于现在（${told(detail)}）。`,
    en: `A policy never reaches back: it must begin after now (${told(detail)}).`,
  }),
  NO_CASES: () => ({ zh: '请至少附一个案例。', en: 'Add at least one worked case.' }),
  CASES_MALFORMED: shape('案例写法不对', 'The case is not written as it must be'),
  CASE_FAILS: ({ caseName, detail }) => ({
    zh: `案例“${caseName ?? ''}”的结果与预期不符：${detail}。`,
    en: `The case "${caseName ?? ''}" comes out otherwise: ${detail}.`,
  }),
  RULE_WITHOUT_CASE: ({ detail }) => ({
    zh: `没有案例由规则${detail}判定，请补一个。`,
    en: `No case is decided by rule ${detail}; add one.`,
  }),
  LEAVES_A_GAP: ({ detail }) => ({
    zh: `${period(detail).zh}没有同类政策生效，其间无规则可依。`,
    en: `No policy of this kind is in force ${period(detail).en}: there is nothing to go by.`,
  }),
  NO_ALL_CLEAR: () => ({
    zh: '没有任何规则可以判为绿码。',
    en: 'No rule can ever come to green.',
  }),
};

/** What was found, for author and approver. */
export const findingSentence = (found: PolicyFinding): Text => SENTENCES[found.code](found);
