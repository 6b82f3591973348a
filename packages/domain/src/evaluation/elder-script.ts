import type { Instant } from '../time/time.js';
import type { Evaluation } from './outcome.js';
import { headline, zhTime, type Text } from './sentences.js';

/** What the script is made of: the same sentences everybody else reads. */
export interface ElderScriptParts {
  readonly outcome: Pick<Evaluation, 'colour' | 'popup' | 'determinacy' | 'validUntil'>;
  readonly nextSteps: readonly Text[];
  /** Earliest first. */
  readonly waysOut: readonly { readonly at: Instant; readonly sentence: Text }[];
}

/** The explanation for an older caller (适老话术): short sentences, one thing each, numbers as they are spoken. */
export function elderScript({ outcome, nextSteps, waysOut }: ElderScriptParts): string {
  const [way] = waysOut;
  const { validUntil } = outcome;
  const ways = way === undefined ? [] : ['您可以这样做。', ...short(way.sentence.zh)];
  const until = validUntil === null || way?.at === validUntil ? [] : short(`这个结果管到${zhTime(validUntil)}`);
  const steps = nextSteps.slice(0, 1).flatMap((step) => short(step.zh));
  return ['您好。', ...short(headline(outcome).zh), ...steps, ...ways, ...until, ...CONTACT].join('');
}

/** One clause a sentence: what a screen joins by 、；, is said one after the other. Asides in brackets are left out. */
const short = (sentence: string): readonly string[] =>
  sentence
    .replaceAll(/（[^）]*）/g, '')
    .replaceAll(TIME, (_time, month: string, day: string, hour: string, minute: string) =>
      spokenTime(month, day, Number(hour), Number(minute)),
    )
    .replaceAll(/(?<!\d)\d{5,}(?!\d)/g, spokenNumber)
    .split(/[。；：，]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .map((clause) => `${clause}。`);

const TIME = /(\d+)月(\d+)日(\d\d):(\d\d)/g;

/** `11月6日零点`, `10月31日下午3点20分`. */
function spokenTime(month: string, day: string, hour: number, minute: number): string {
  const part =
    hour === 0 ? '' : hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  const on = hour === 0 ? '零点' : `${hour > 12 ? hour - 12 : hour}点`;
  return `${month}月${day}日${part}${on}${minute === 0 ? '' : `${minute}分`}`;
}

const DIGITS = '零幺二三四五六七八九';

/** A telephone number in groups of two and three: 12345 is said 幺二、三四五. */
function spokenNumber(digits: string): string {
  const words = [...digits].map((digit) => DIGITS[Number(digit)] ?? digit);
  const groups = [words.splice(0, words.length % 3).join('')];
  while (words.length > 0) groups.push(words.splice(0, 3).join(''));
  return groups.filter((group) => group !== '').join('、');
}

const CONTACT = short('有不清楚的，请打电话。号码是12345');

export { short as shortSentences };
