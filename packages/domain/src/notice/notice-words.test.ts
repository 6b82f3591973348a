import { describe, expect, test } from 'vitest';
import { instant } from '../time/time.js';
import { elderNotice } from './elder-notice.js';
import { NOTICE_ERRORS } from './notice-life.js';
import { noticeErrorSentence } from './notice-errors.js';
import { NOTICE_KINDS, type NoticeMessage, noticeWords, tellsDecision } from './notice-words.js';

const number = 'S20211101-0001';
const until = instant('2021-11-02T10:00:00+08:00');
const before = { colour: 'NONE', popup: 'VERIFY_ITINERARY', determinacy: 'DETERMINATE' } as const;
const green = { colour: 'GREEN', popup: null, determinacy: 'DETERMINATE', validUntil: null } as const;
const test72 = { colour: 'NONE', popup: 'TEST_REQUIRED', determinacy: 'DETERMINATE', validUntil: until } as const;

const MESSAGES: readonly NoticeMessage[] = [
  { kind: 'RECEIVED', number, answerBy: until },
  { kind: 'ASKED', number, missing: '10月25日的住宿发票', until },
  { kind: 'TRANSFERRED', number, to: 'PHONE_12306', externalNumber: 'R-88' },
  { kind: 'CLEARED', number, before, after: green },
  { kind: 'PARTLY', number, before, after: test72 },
  { kind: 'ADVICE', number, before, after: { ...before, validUntil: until } },
  {
    kind: 'UPHELD',
    number,
    reason: '流调记录显示到过额济纳旗',
    clears: { zh: '等待至11月6日00:00自动解除', en: 'Wait: it lifts by itself at 2021-11-06 00:00' },
  },
  { kind: 'REOPENED', number, decideBy: until },
  { kind: 'WITHDRAWN', number },
  { kind: 'MERGED', number, into: 'S20211031-0007' },
  { kind: 'ENDING', until, after: test72 },
  { kind: 'REMOVED', after: test72 },
  { kind: 'WAVE_UNDONE', after: test72 },
  { kind: 'FREED', before, after: green },
  {
    kind: 'COMMUNITY',
    act: 'ISOLATE',
    organisation: { zh: '槐南社区', en: 'Huainan community' },
    until,
    after: test72,
  },
  { kind: 'DELEGATED', until },
  { kind: 'LOOKED_UP', at: until },
];

test('there is a sample of every kind', () => {
  expect(MESSAGES.map(({ kind }) => kind)).toEqual(NOTICE_KINDS);
});

describe.each(MESSAGES.map((message) => ({ kind: message.kind, message })))('$kind', ({ message }) => {
  const { zh, en } = noticeWords(message);

  test('is made of whole sentences in both languages, and fits into a few messages', () => {
    expect(zh).toMatch(/。$/);
    expect(en).toMatch(/\.$/);
    expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|。。|\.\.|[\u4e00-\u9fff] [\u4e00-\u9fff]/);
    expect(zh.length).toBeLessThan(210);
  });

  test('gives the number when there is one, and the way to contest when something was decided', () => {
    expect(zh.includes(number)).toBe('number' in message);
    expect(!tellsDecision(message.kind) || /12345/.test(zh)).toBe(true);
  });
});

test.each([
  [
    'what changed',
    'CLEARED',
    '您的申诉S20211101-0001成立，记录已更正。原状态：请核验行程：申报到过的县（市、区、旗）后系统自动重新判断。现状态：绿码：未见异常。如有异议，30日内可拨打12345再次申诉，由另一位工作人员处理。',
  ],
  [
    'until when',
    'PARTLY',
    '现状态：您到过有疫情的地市或县（区），需要规定时限内的核酸阴性结果。这个结果到11月2日10:00前有效，之后会自动重新判断。',
  ],
  [
    'why it stands, and what lifts it',
    'UPHELD',
    '理由：流调记录显示到过额济纳旗。可以这样解除：等待至11月6日00:00自动解除。',
  ],
  ['what is missing, and until when', 'ASKED', '还缺一项材料：10月25日的住宿发票。请在11月2日10:00前补充'],
  [
    'who helps, and that nobody need tell it again',
    'TRANSFERRED',
    '已转铁路客服12306协办，对方受理号R-88。我们会继续跟进，您不用重复说明。',
  ],
] as const)('it says %s', (_what, kind, words) => {
  const message = MESSAGES.find((one) => one.kind === kind);
  expect(message && noticeWords(message).zh).toContain(words);
});

test('for an older reader: one thing a sentence, times and the hotline as they are spoken', () => {
  expect(elderNotice(noticeWords({ kind: 'ASKED', number: 'S1', missing: '住宿发票（10月25日）', until }))).toBe(
    '您好。您的申诉S1还缺一项材料。住宿发票。请在11月2日上午10点前补充。到时没有收到。我们按已有材料继续办理。',
  );
});

test('every error has words that say what to do', () => {
  for (const error of NOTICE_ERRORS) expect(noticeErrorSentence(error).zh).toMatch(/。$/);
});
