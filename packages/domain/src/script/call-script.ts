import { disclosureOf } from '../appeal/disclosure.js';
import { IDENTITY_GRADES, type IdentityGrade } from '../appeal/appeal.js';
import { elderScript } from '../evaluation/elder-script.js';
import type { Evaluation } from '../evaluation/outcome.js';
import { CONTEST, headline, type Text } from '../evaluation/sentences.js';
import { strictness } from '../evaluation/strictness.js';

/** What is read aloud, ready to be said. */
export interface CallScript extends Text {
  /** The same for older callers: short sentences, numbers as they are spoken. */
  readonly elder: string;
}

export interface ScriptParts {
  readonly outcome: Pick<Evaluation, 'colour' | 'popup' | 'determinacy' | 'validUntil'>;
  /** Why, as the likeliest cause says it; null when nothing is wrong. */
  readonly reason: Text | null;
  readonly nextSteps: readonly Text[];
  /** Earliest first. */
  readonly waysOut: readonly { readonly at: Evaluation['at']; readonly sentence: Text }[];
}

/** The outcome, why, the first way out, and how to contest; for a caller known well enough. */
export function personalScript({ outcome, reason, nextSteps, waysOut }: ScriptParts): CallScript {
  const said = headline(outcome);
  const isGreen = strictness(outcome) === 0;
  const [way] = waysOut;
  const [step] = nextSteps;
  const zh = [
    `您好，${said.zh}`,
    reason === null || isGreen ? '' : `原因是：${reason.zh}`,
    way === undefined ? (step?.zh ?? '') : `您可以：${ended(way.sentence.zh, '。')}`,
    isGreen ? '' : CONTEST.zh,
  ];
  const en = [
    `Hello. ${said.en}`,
    reason === null || isGreen ? '' : `The reason: ${ended(reason.en, '.')}`,
    way === undefined ? (step?.en ?? '') : `You can: ${ended(way.sentence.en, '.')}`,
    isGreen ? '' : CONTEST.en,
  ];
  return {
    zh: zh.filter(Boolean).join(''),
    en: en.filter(Boolean).join(' '),
    elder: elderScript({ outcome, nextSteps, waysOut }),
  };
}

const ended = (sentence: string, mark: string): string => (/[。.!?]$/.test(sentence) ? sentence : `${sentence}${mark}`);

/** For somebody whose identity is not verified: true of everybody, and how to go on. */
export const GENERAL_SCRIPT: CallScript = {
  zh: '您好，为保护个人信息，核实身份之前我只能介绍一般情况。弹窗常见的原因有：行程数据只精确到地市、核酸结果没有上传、绑定的手机号没有通过核验。请您在健康宝里点“查看原因”，或者报一下姓名和证件号，我为您核实后再看具体情况。',
  en: 'Hello. To protect personal data I can only speak in general until I know who you are. Common reasons for a pop-up are travel data no finer than the prefecture, a test result that was not uploaded, or a bound number that did not pass the check. Open “why” in Health Kit, or tell me your name and document number and I will look at your own case.',
  elder:
    '您好。我先核对一下您是谁。请慢慢说您的姓名。再说证件号。核对好了，我再给您讲原因。您不方便说，可以请家人帮忙。也可以到社区去问。有不清楚的。请打电话。号码是幺二、三四五。',
};

/** The script of each grade: below G2 only general advice, whatever the screen shows (domain.md §5). */
export const scriptsByGrade = (personal: CallScript): Readonly<Record<IdentityGrade, CallScript>> =>
  Object.fromEntries(
    IDENTITY_GRADES.map((grade) => [grade, mayTellOutcome(grade) ? personal : GENERAL_SCRIPT]),
  ) as Record<IdentityGrade, CallScript>;

export const mayTellOutcome = (grade: IdentityGrade): boolean => disclosureOf(grade).mayTell.includes('OUTCOME');
