import type { Verdict } from '../appeal/appeal.js';
import type { Evaluation } from '../evaluation/outcome.js';
import { headline, type Text, zhTime } from '../evaluation/sentences.js';
import { formatInstant, type Instant } from '../time/time.js';
import { communityDecided, type CommunityDecided } from './community-words.js';

/**
 * What a person is told (告知), in their own words: what changed, why, until when, and how to contest it. The sentences
 * about an outcome are those the agent reads aloud. Nothing names the person; a notice may lie open on a telephone.
 */

/** The edition of the words; a notice keeps the one it was made from. */
export const NOTICE_WORDING = '2021-11-01';

type Outcome = Pick<Evaluation, 'colour' | 'popup' | 'determinacy'>;
type LastingOutcome = Outcome & Pick<Evaluation, 'validUntil'>;
export type Addressee = 'PHONE_12326' | 'PHONE_12306' | 'PROVINCE';

/** What happened, with what the words need; the number is that of the appeal (受理号). */
export type NoticeMessage =
  | { readonly kind: 'RECEIVED'; readonly number: string; readonly answerBy: Instant }
  | { readonly kind: 'ASKED'; readonly number: string; readonly missing: string; readonly until: Instant }
  | {
      readonly kind: 'TRANSFERRED';
      readonly number: string;
      readonly to: Addressee;
      readonly externalNumber: string | null;
    }
  | Decided<'CLEARED'>
  | Decided<'PARTLY'>
  | Decided<'ADVICE'>
  | { readonly kind: 'UPHELD'; readonly number: string; readonly reason: string; readonly clears: Text | null }
  | { readonly kind: 'REOPENED'; readonly number: string; readonly decideBy: Instant }
  | { readonly kind: 'WITHDRAWN'; readonly number: string }
  | { readonly kind: 'MERGED'; readonly number: string; readonly into: string }
  | { readonly kind: 'ENDING'; readonly until: Instant; readonly after: LastingOutcome }
  | { readonly kind: 'REMOVED'; readonly after: LastingOutcome }
  | { readonly kind: 'WAVE_UNDONE'; readonly after: LastingOutcome }
  | { readonly kind: 'FREED'; readonly before: Outcome; readonly after: LastingOutcome }
  | CommunityDecided
  | { readonly kind: 'DELEGATED'; readonly until: Instant }
  | { readonly kind: 'LOOKED_UP'; readonly at: Instant };

interface Decided<K extends string> {
  readonly kind: K;
  readonly number: string;
  readonly before: Outcome;
  readonly after: LastingOutcome;
}

export type NoticeKind = NoticeMessage['kind'];

export const NOTICE_KINDS: readonly NoticeKind[] = [
  'RECEIVED',
  'ASKED',
  'TRANSFERRED',
  'CLEARED',
  'PARTLY',
  'ADVICE',
  'UPHELD',
  'REOPENED',
  'WITHDRAWN',
  'MERGED',
  'ENDING',
  'REMOVED',
  'WAVE_UNDONE',
  'FREED',
  'COMMUNITY',
  'DELEGATED',
  'LOOKED_UP',
];

const DECIDES: ReadonlySet<NoticeKind> = new Set(['CLEARED', 'PARTLY', 'ADVICE', 'UPHELD']);

/** Whether being told this is being told the decision on the appeal (已告知): it starts the time to contest. */
export const tellsDecision = (kind: NoticeKind): boolean => DECIDES.has(kind);

/** What tells a decision that rests on a correction. */
export const decisionMessage = (
  verdict: Exclude<Verdict, 'UPHELD'>,
  number: string,
  before: Outcome,
  after: LastingOutcome,
): NoticeMessage => ({ kind: OF_VERDICT[verdict], number, before, after });

const OF_VERDICT = { OVERTURNED: 'CLEARED', PARTLY: 'PARTLY', NO_ERROR_ADVICE: 'ADVICE' } as const;

const CONTEST_DECISION: Text = {
  zh: '如有异议，30日内可拨打12345再次申诉，由另一位工作人员处理。',
  en: 'If you disagree, call 12345 within 30 days. Another person will look at it.',
};
const CONTEST_CHANGE: Text = {
  zh: '如认为有误，可拨打12345申诉，由人工复核。',
  en: 'If you think this is wrong, call 12345. A person will check it.',
};
const REVOKE_DELEGATION: Text = {
  zh: '如非您本人同意，请拨打12345撤销。',
  en: 'If you did not agree to this, call 12345 to end it.',
};
const ASK_NUMBER: Text = { zh: '查询请报受理号。', en: 'Please have this number ready when you call.' };

const ADDRESSEES: Readonly<Record<Addressee, Text>> = {
  PHONE_12326: { zh: '民航服务热线12326', en: 'the civil aviation hotline 12326' },
  PHONE_12306: { zh: '铁路客服12306', en: 'the railway hotline 12306' },
  PROVINCE: { zh: '相关省份的健康码管理部门', en: 'the health-code office of the province' },
};

/** The notice in both languages. */
export function noticeWords(message: NoticeMessage): Text {
  const words = CATALOGUE[message.kind] as (one: NoticeMessage) => readonly Text[];
  const parts = words(message);
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') };
}

type Message<K extends NoticeKind> = Extract<NoticeMessage, { readonly kind: K }>;

const decided = (message: Message<'CLEARED'> | Message<'PARTLY'> | Message<'ADVICE'>): readonly Text[] => [
  DECISIONS[message.kind](message.number),
  ...change(message),
  CONTEST_DECISION,
];

/** What each kind says, sentence by sentence. */
const CATALOGUE: { readonly [K in NoticeKind]: (message: Message<K>) => readonly Text[] } = {
  RECEIVED: (message) => [
    {
      zh: `您的申诉已受理，受理号${message.number}。`,
      en: `We have your appeal. Its number is ${message.number}.`,
    },
    { zh: `我们会在${zhTime(message.answerBy)}前答复您。`, en: `We will answer by ${enTime(message.answerBy)}.` },
    ASK_NUMBER,
  ],
  ASKED: (message) => [
    {
      zh: `您的申诉${message.number}还缺一项材料：${ended(message.missing, '。')}`,
      en: `For your appeal ${message.number} we still need: ${ended(message.missing, '.')}`,
    },
    {
      zh: `请在${zhTime(message.until)}前补充；到时没有收到，我们按已有材料继续办理。`,
      en: `Please send it by ${enTime(message.until)}. After that we go on with what we have.`,
    },
  ],
  TRANSFERRED: (message) => [
    transferred(message),
    { zh: '我们会继续跟进，您不用重复说明。', en: 'We stay in charge; you need not tell it again.' },
  ],
  CLEARED: (message) => decided(message),
  PARTLY: (message) => decided(message),
  ADVICE: (message) => decided(message),
  UPHELD: (message) => [
    {
      zh: `您的申诉${message.number}经人工核查，结果不变。`,
      en: `A person checked your appeal ${message.number}. The result stays as it is.`,
    },
    { zh: `理由：${ended(message.reason, '。')}`, en: `Reason: ${ended(message.reason, '.')}` },
    ...(message.clears === null
      ? []
      : [
          {
            zh: `可以这样解除：${ended(message.clears.zh, '。')}`,
            en: `What will lift it: ${ended(message.clears.en, '.')}`,
          },
        ]),
    CONTEST_DECISION,
  ],
  DELEGATED: (message) => [
    {
      zh: `已登记一位亲友代您查询，${zhTime(message.until)}前有效。`,
      en: `Somebody was registered to look things up for you until ${enTime(message.until)}.`,
    },
    REVOKE_DELEGATION,
  ],
  LOOKED_UP: (message) => [
    {
      zh: `您授权的亲友于${zhTime(message.at)}代您查询了健康码信息；当日再次查询不再逐次提醒，访问记录中均可查到。`,
      en: `Somebody you agreed to looked you up at ${enTime(message.at)}. Further times today are in your access log.`,
    },
    REVOKE_DELEGATION,
  ],
  REOPENED: (message) => [
    {
      zh: `您的申诉${message.number}已重新办理，由另一位工作人员负责。`,
      en: `Your appeal ${message.number} is open again. Another person handles it.`,
    },
    { zh: `我们会在${zhTime(message.decideBy)}前答复您。`, en: `We will answer by ${enTime(message.decideBy)}.` },
  ],
  WITHDRAWN: (message) => [
    {
      zh: `您的申诉${message.number}已按您的要求撤回，状态不变。`,
      en: `You took back your appeal ${message.number}. Your status stays as it is.`,
    },
    { zh: '需要时可拨打12345重新申诉。', en: 'You can appeal again at any time: call 12345.' },
  ],
  MERGED: (message) => [
    {
      zh: `您的申诉${message.number}与${message.into}是同一件事，已合并办理。`,
      en: `Your appeals ${message.number} and ${message.into} are about the same thing and are handled as one.`,
    },
    { zh: `今后请报受理号${message.into}。`, en: `From now on please give the number ${message.into}.` },
  ],
  ENDING: (message) => [
    {
      zh: `对您行程记录的更正将于${zhTime(message.until)}到期。`,
      en: `The correction of your records ends at ${enTime(message.until)}.`,
    },
    { zh: `到期后状态：${headline(message.after).zh}`, en: `Your status then: ${headline(message.after).en}` },
    { zh: '如情况没有变化，请提前拨打12345。', en: 'If nothing has changed for you, call 12345 before then.' },
  ],
  REMOVED: (message) => [
    {
      zh: '对您记录的一项更正已撤销，系统已重新判断。',
      en: 'A correction of your records was removed and your status worked out again.',
    },
    ...now(message.after),
    CONTEST_CHANGE,
  ],
  WAVE_UNDONE: (message) => [
    {
      zh: '此前对您所在地区的批量更正已撤回，系统已重新判断。',
      en: 'A correction made for many people of your area was taken back and your status worked out again.',
    },
    ...now(message.after),
    CONTEST_CHANGE,
  ],
  FREED: (message) => [
    {
      zh: '我们发现一处影响多人的数据问题，已经更正，您不需要做任何事。',
      en: 'We found a fault in the data that touched many people and corrected it. You need not do anything.',
    },
    ...change(message),
    CONTEST_CHANGE,
  ],
  COMMUNITY: (message) => [communityDecided(message), ...now(message.after), CONTEST_CHANGE],
};

const DECISIONS: Readonly<Record<'CLEARED' | 'PARTLY' | 'ADVICE', (number: string) => Text>> = {
  CLEARED: (number) => ({
    zh: `您的申诉${number}成立，记录已更正。`,
    en: `Your appeal ${number} was right. Your records are corrected.`,
  }),
  PARTLY: (number) => ({
    zh: `您的申诉${number}部分成立，记录已更正。`,
    en: `Your appeal ${number} was right in part. Your records are corrected.`,
  }),
  ADVICE: (number) => ({
    zh: `您的申诉${number}已核查，没有发现错误，请按提示办理。`,
    en: `We checked your appeal ${number} and found no mistake. Please follow the advice.`,
  }),
};

/** What changed, and until when it holds. */
const change = ({ before, after }: { readonly before: Outcome; readonly after: LastingOutcome }): readonly Text[] => [
  { zh: `原状态：${headline(before).zh}`, en: `Before: ${headline(before).en}` },
  ...now(after),
];

const now = (after: LastingOutcome): readonly Text[] => [
  { zh: `现状态：${headline(after).zh}`, en: `Now: ${headline(after).en}` },
  ...(after.validUntil === null
    ? []
    : [
        {
          zh: `这个结果到${zhTime(after.validUntil)}前有效，之后会自动重新判断。`,
          en: `This holds until ${enTime(after.validUntil)} and is then worked out again.`,
        },
      ]),
];

function transferred({ number, to, externalNumber }: Extract<NoticeMessage, { kind: 'TRANSFERRED' }>): Text {
  const { zh, en } = ADDRESSEES[to];
  const theirs =
    externalNumber === null
      ? { zh: '', en: '' }
      : { zh: `，对方受理号${externalNumber}`, en: `; their number is ${externalNumber}` };
  return {
    zh: `您的申诉${number}已转${zh}协办${theirs.zh}。`,
    en: `Your appeal ${number} also went to ${en}${theirs.en}.`,
  };
}

/** A sentence that somebody typed ends with one full stop. */
const ended = (sentence: string, stop: string): string => `${sentence.trim().replace(/[。.；;，,、]+$/, '')}${stop}`;

const enTime = (at: Instant): string => formatInstant(at).slice(0, 16).replace('T', ' ');
