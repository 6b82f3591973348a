import type { CauseCode } from '../appeal/probable-cause.js';
import type { Text } from '../evaluation/sentences.js';

/** Hotlines that a three-way call reaches (三方通话). */
export const THREE_WAY_HOTLINES = ['12326', '12306', '12320'] as const;
export type ThreeWayHotline = (typeof THREE_WAY_HOTLINES)[number];

/** The least that has to be said, in this order, and what is never said. */
export interface CallCard {
  readonly hotline: ThreeWayHotline;
  readonly title: Text;
  /** The evidence speaks for a question this hotline can answer. */
  readonly advised: boolean;
  readonly say: readonly Text[];
  readonly ask: readonly Text[];
  readonly never: Text;
}

const OPENING: Text = {
  zh: '这里是北京12345，来电人在线，同意三方通话，由来电人本人报证件号。',
  en: 'This is Beijing 12345; the caller is on the line, agrees to a three-way call, and gives their own document number.',
};

const NEVER: Text = {
  zh: '不说码色、弹窗、其他行程、核酸和疫苗；证件号、手机号由来电人自己报。',
  en: 'Never say the colour, the pop-up, other journeys, tests or doses; the caller gives document and phone numbers.',
};

interface Written {
  readonly title: Text;
  readonly causes: readonly CauseCode[];
  readonly ask: readonly Text[];
}

const CARDS: Readonly<Record<ThreeWayHotline, Written>> = {
  '12306': {
    title: { zh: '12306 铁路客服', en: '12306 railway' },
    causes: ['TICKET_NOT_TRAVELLED', 'PASS_THROUGH'],
    ask: [
      {
        zh: '该车票是否已退票、改签，或未进站检票？',
        en: 'Was the ticket refunded or changed, or was it never checked at the gate?',
      },
      {
        zh: '能否给来电人发送退票或未乘车的凭证？',
        en: 'Can the caller be sent proof of the refund, or that they did not board?',
      },
    ],
  },
  '12326': {
    title: { zh: '12326 民航服务质量监督', en: '12326 civil aviation' },
    causes: ['TICKET_NOT_TRAVELLED'],
    ask: [
      { zh: '该航班是否退票、改签或未登机？', en: 'Was the flight refunded, changed, or not boarded?' },
      {
        zh: '现场拒绝登机的，依据是什么，谁在处理？',
        en: 'If boarding is refused now: on what ground, and who is dealing with it?',
      },
    ],
  },
  '12320': {
    title: { zh: '12320 卫生热线', en: '12320 health' },
    causes: [
      'TEST_NOT_UPLOADED',
      'LAB_NOT_CONNECTED',
      'TEST_WRONG_ID',
      'TEST_LATE',
      'SYNC_DELAY',
      'DOSE_OTHER_PROVINCE',
    ],
    ask: [
      {
        zh: '该检测机构的结果何时上传？是否接入平台？',
        en: 'When does the institution upload its results? Is it connected?',
      },
      {
        zh: '采样登记的证件号有误的，由谁更正？',
        en: 'Where the number written down at sampling is wrong, who corrects it?',
      },
    ],
  },
};

/** A case that lies with another body now. */
export interface HandedOver {
  readonly addressee: 'PHONE_12326' | 'PHONE_12306' | 'PROVINCE';
  /** The number it has there. */
  readonly externalNumber: string | null;
  readonly received: boolean;
}

/** What is said and asked where the case lies already. */
function aboutTransfer({ externalNumber, received }: HandedOver): Pick<CallCard, 'say' | 'ask'> {
  const theirs = externalNumber ?? '';
  return {
    say: [
      theirs === ''
        ? { zh: '该件已转贵处。', en: 'The case was transferred to you.' }
        : { zh: `该件已转贵处，贵方编号${theirs}。`, en: `The case was transferred to you; your number is ${theirs}.` },
    ],
    ask: [
      received
        ? { zh: '办理到哪一步，何时答复？', en: 'How far is it, and when will there be an answer?' }
        : { zh: '是否已收到，贵方编号是多少？', en: 'Was it received, and under which number?' },
    ],
  };
}

/** The cards of a call; where the case was transferred to first, then those that fit the likely causes. */
export function callCards(
  causes: readonly CauseCode[],
  appealNumber: string | null,
  handedOver: HandedOver | null = null,
): readonly CallCard[] {
  const reference: readonly Text[] =
    appealNumber === null ? [] : [{ zh: `我方工单号${appealNumber}。`, en: `Our number is ${appealNumber}.` }];
  return THREE_WAY_HOTLINES.map((hotline): CallCard => {
    const { title, ask, causes: fits } = CARDS[hotline];
    const isWithThem = handedOver?.addressee === `PHONE_${hotline}`;
    const transfer = isWithThem ? aboutTransfer(handedOver) : { say: [], ask: [] };
    return {
      hotline,
      title,
      advised: isWithThem || causes.some((code) => fits.includes(code)),
      say: [OPENING, ...reference, ...transfer.say],
      ask: [...transfer.ask, ...ask],
      never: NEVER,
    };
  }).toSorted((a, b) => rank(b) - rank(a));
  function rank({ hotline, advised }: CallCard): number {
    return handedOver?.addressee === `PHONE_${hotline}` ? 2 : Number(advised);
  }
}
