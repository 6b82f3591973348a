import { describe, expect, test } from 'vitest';
import { instant } from '../time/time.js';
import { callCards } from './call-card.js';
import { GENERAL_SCRIPT, personalScript, scriptsByGrade } from './call-script.js';
import { checkKnowledge, knowledgeFit, type KnowledgeText } from './knowledge.js';
import { readInGroups } from './read-in-groups.js';
import { unknownVariables } from './template.js';

describe('numbers are read in groups', () => {
  test.each([
    ['13800138000', '138 0013 8000', '幺三八，零零幺三，八零零零'],
    ['11010119900101123X', '110101 1990 0101 123X', '幺幺零幺零幺，幺九九零，零幺零幺，幺二三X'],
    ['S20211101-0001', 'S 2021 1101 0001', 'S，二零二幺，幺幺零幺，零零零幺'],
    ['12345', '12 345', '幺二，三四五'],
    ['s20211101-0012', 'S 2021 1101 0012', 'S，二零二幺，幺幺零幺，零零幺二'],
  ])('%s ⇒ %s', (number, en, zh) => {
    expect(readInGroups(number)).toEqual({ en, zh });
  });
});

const flagged = {
  outcome: { colour: 'NONE', popup: 'VERIFY_ITINERARY', determinacy: 'INDETERMINATE', validUntil: null },
  reason: { zh: '通信大数据只显示在阿拉善盟。', en: 'Telecom data shows only Alxa League.' },
  nextSteps: [],
  waysOut: [
    { at: instant('2021-11-01T10:00:00+08:00'), sentence: { zh: '申报到过的县（区）', en: 'Declare the county' } },
  ],
} as const;

describe('what is read aloud', () => {
  test('says the outcome, why, what to do and how to contest, in this order', () => {
    expect(personalScript(flagged).zh).toBe(
      '您好，请核验行程：申报到过的县（市、区、旗）后系统自动重新判断。原因是：通信大数据只显示在阿拉善盟。您可以：申报到过的县（区）。如认为结果有误，可拨打12345申诉，由人工复核。',
    );
    expect(personalScript(flagged).elder).toMatch(/^您好。.*申报到过的县。/);
  });

  test('somebody who is green is told no reason', () => {
    const outcome = { colour: 'GREEN', popup: null, determinacy: 'DETERMINATE', validUntil: null } as const;
    expect(personalScript({ ...flagged, outcome, waysOut: [] }).zh).toBe('您好，绿码：未见异常。');
  });

  test.each([
    ['G0', true],
    ['G1', true],
    ['G2', false],
    ['G3', false],
  ] as const)('%s: only general advice is %s', (grade, general) => {
    expect(scriptsByGrade(personalScript(flagged))[grade] === GENERAL_SCRIPT).toBe(general);
  });
});

describe('three-way calls', () => {
  test('a ticket goes to rail or air, a test to the health hotline', () => {
    expect(callCards(['TICKET_NOT_TRAVELLED'], null).map(({ hotline, advised }) => [hotline, advised])).toEqual([
      ['12326', true],
      ['12306', true],
      ['12320', false],
    ]);
    expect(callCards(['LAB_NOT_CONNECTED'], null)[0]?.hotline).toBe('12320');
  });

  test.each([
    {
      what: 'received there under a number',
      handedOver: { addressee: 'PHONE_12306', externalNumber: 'T-77', received: true },
      said: '该件已转贵处，贵方编号T-77。',
      asked: '办理到哪一步，何时答复？',
    },
    {
      what: 'not received yet',
      handedOver: { addressee: 'PHONE_12306', externalNumber: null, received: false },
      said: '该件已转贵处。',
      asked: '是否已收到，贵方编号是多少？',
    },
  ] as const)('a case that was transferred, $what: that card comes first and speaks of it', (given) => {
    const [first, ...others] = callCards(['LAB_NOT_CONNECTED'], 'S20211101-0001', given.handedOver);
    expect([first?.hotline, first?.advised, first?.say.at(-1)?.zh, first?.ask[0]?.zh]).toEqual([
      '12306',
      true,
      given.said,
      given.asked,
    ]);
    expect(others.flatMap(({ say }) => say.map(({ zh }) => zh))).not.toContain(given.said);
  });

  test('our number is said once there is one', () => {
    expect(callCards([], 'S20211101-0001')[0]?.say.map(({ zh }) => zh)).toContain('我方工单号S20211101-0001。');
  });
});

describe('prepared texts', () => {
  const text: KnowledgeText = {
    title: { zh: '标题', en: 'Title' },
    body: { zh: '正文', en: 'Body' },
    reply: { zh: '请于{{until}}前补充。', en: 'Please send it by {{until}}.' },
    bindings: ['CAUSE:TEST_LATE'],
    sources: ['北京市公告'],
  };
  test.each([
    ['as it should be', {}, []],
    ['no English title', { title: { zh: '标题', en: ' ' } }, ['TITLE_MISSING']],
    ['bound to nothing that exists', { bindings: ['CAUSE:WITCHCRAFT'] }, ['UNKNOWN_BINDING']],
    ['a name to be filled in', { reply: { zh: '{{name}}您好', en: 'Dear {{name}}' } }, ['UNKNOWN_VARIABLE']],
    ['no source', { sources: [] }, ['SOURCE_MISSING']],
    ['a title of a hundred characters', { title: { zh: '题'.repeat(100), en: 'T' } }, ['TOO_LONG']],
  ] as const)('%s ⇒ %j', (_what, change, faults) => {
    expect(checkKnowledge('ARTICLE', { ...text, ...change })).toEqual(faults);
  });

  test('a macro is nothing without what it says', () => {
    expect(checkKnowledge('MACRO', { ...text, reply: null, sources: [] })).toEqual(['REPLY_MISSING']);
  });

  test('variables that would tell who somebody is are named', () => {
    expect(unknownVariables('{{phone}} {{ number }} {{until}}')).toEqual(['phone']);
  });

  test('the more of its bindings a case has, the better a text fits', () => {
    const codes = new Set(['CAUSE:TEST_LATE', 'POPUP:TEST_REQUIRED']);
    expect(knowledgeFit(['CAUSE:TEST_LATE', 'POPUP:TEST_REQUIRED', 'GAP:NO_PHONE'], codes)).toBe(2);
  });
});
