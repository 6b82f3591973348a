import { type Text, zhTime } from '../evaluation/sentences.js';
import { formatInstant, type Instant } from '../time/time.js';
import type { NumberHint } from './binding-state.js';

const enTime = (at: Instant): string => formatInstant(at).slice(0, 16).replace('T', ' ');
const by = (until: Instant | null, zh: (time: string) => string, en: (time: string) => string): Text =>
  until === null ? { zh: '', en: '' } : { zh: zh(zhTime(until)), en: en(enTime(until)) };

/** A hint put into words: when it is over by itself, and until when the number would count if it were unbound today. */
type Say = (until: Instant | null, ifUnbound: Instant | null) => Text;

/** What the agent says about a number, which is read from the screen. Unbinding helps nobody today, and that is said. */
const HINTS: Readonly<Record<NumberHint, Say>> = {
  NO_NUMBER: () => ({
    zh: '名下没有绑定号码，请先绑定本人在用的号码；首个号码立即生效。',
    en: 'No number is bound. Bind one you use; the first one counts at once.',
  }),
  UNVERIFIED: (until, ifUnbound) => {
    const unbind = by(
      ifUnbound,
      (time) => `不再使用的，请解绑：今天解绑，${time}起不再核验。`,
      (time) => ` One that is not used can be unbound: unbound today, it is not checked from ${time}.`,
    );
    const end = by(
      until,
      (time) => `已解绑，${time}起不再核验。`,
      (time) => ` It was unbound and is not checked from ${time}.`,
    );
    return {
      zh: `该号码行程核验未通过：请开机联网后重新核验。${unbind.zh}${end.zh}`,
      en: `This number failed the itinerary check: switch it on and have it verified again.${unbind.en}${end.en}`,
    };
  },
  NOT_ANSWERED: () => ({
    zh: '运营商尚未答复该号码：请确认已开机、能收短信，可再次发起核验。',
    en: 'The operator has not answered for this number: make sure it is on and receives messages, then ask again.',
  }),
  REQUEST_WAITING: () => ({
    zh: '已请运营商重新核验该号码，结果到达后自动更新。',
    en: 'The operator was asked about this number again; the answer is taken in by itself.',
  }),
  MANY_NUMBERS: () => ({
    zh: '绑定号码较多，逐一核验较慢，网络不好时可能打不开：请解绑不用的号码。',
    en: 'Many numbers are bound; each is checked, which is slow on a bad network. Unbind those not in use.',
  }),
  NOT_YET_COUNTING: (until) => {
    const from = by(
      until,
      (time) => `${time}起`,
      (time) => ` from ${time}`,
    );
    return { zh: `新绑定的号码${from.zh}参与核验。`, en: `This newly bound number counts${from.en}.` };
  },
  STILL_COUNTING: (until) => {
    const to = by(
      until,
      (time) => `到${time}`,
      (time) => ` until ${time}`,
    );
    return { zh: `已解绑的号码仍参与核验${to.zh}。`, en: `This number was unbound and still counts${to.en}.` };
  },
};

export const numberSentence = (hint: NumberHint, until: Instant | null, ifUnbound: Instant | null = null): Text =>
  HINTS[hint](until, ifUnbound);

/** From how many counting numbers on the check is slow on a bad network. */
export const MANY_NUMBERS = 4;
