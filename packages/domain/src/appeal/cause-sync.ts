import { DAY_MS } from '../time/time.js';
import { cause, DECIDING, grace, ground, isSamePlace, type SeenScene } from './cause-scene.js';
import { lengthText, sourceText, timeText } from './cause-words.js';
import type { ProbableCause } from './probable-cause.js';

/** SYNC_DELAY 数据同步延迟, where records arrive late or an answer is still missing. */
export const syncCauses = (seen: SeenScene): readonly ProbableCause[] => [...unanswered(seen), ...leftSince(seen)];

function unanswered(seen: SeenScene): readonly ProbableCause[] {
  const waiting = seen.judgement.gaps.flatMap(({ code, factId }) =>
    code === 'PHONE_NOT_ANSWERED' && factId !== null ? [factId] : [],
  );
  if (waiting.length === 0) return [];
  return [
    cause('SYNC_DELAY', {
      reason: {
        zh: '运营商尚未返回绑定号码的行程核验结果。',
        en: 'The operator has not answered for a bound number yet.',
      },
      grounds: [ground(true, 0.6, '核验结果未返回', 'the answer of the operator is missing')],
      targetIds: waiting,
      advice: {
        zh: '一般几小时内返回，届时自动重新判断；每日0时至2时通信数据不更新。',
        en: 'It usually comes within hours and is judged again; telecom data pauses from 00:00 to 02:00.',
      },
    }),
  ];
}

const LATE_MS = 2 * DAY_MS;

/** Still there by one record, gone by a later one: the departure has not arrived. */
function leftSince(seen: SeenScene): readonly ProbableCause[] {
  return seen.hits.flatMap(({ stay, deciding }) => {
    if (stay.leftAt !== null) return [];
    const later = seen.facts.stays.find(
      (one) =>
        one.id !== stay.id &&
        one.source !== 'VENUE_SCAN' &&
        one.source !== 'DECLARATION' &&
        one.arrivedAt > stay.arrivedAt &&
        !isSamePlace(one.division, stay.division, seen.divisions),
    );
    if (later === undefined) return [];
    const known = seen.background.stays.find(({ id }) => id === later.id);
    const lag = known === undefined ? 0 : known.knownFrom - later.arrivedAt;
    const when = timeText(later.arrivedAt);
    return [
      cause('SYNC_DELAY', {
        reason: {
          zh: `${sourceText(stay.source).zh}仍显示在${seen.name(stay.division)}，而${sourceText(later.source).zh}显示${when.zh}已到${seen.name(later.division)}。`,
          en: `${sourceText(stay.source).en} still shows ${seen.name(stay.division)}, but ${sourceText(later.source).en} shows ${seen.name(later.division)} on ${when.en}.`,
        },
        grounds: [
          ground(true, 0.55, '较新的记录已在别处', 'a newer record is elsewhere already'),
          ground(
            lag > LATE_MS,
            0.1,
            `该来源迟到了${lengthText(lag).zh}`,
            `that source came ${lengthText(lag).en} late`,
          ),
          DECIDING(deciding),
        ],
        targetIds: [stay.id],
        suggestions: grace(seen),
        advice: {
          zh: '离开的记录尚未到账；急需的可凭车票或登机牌限时豁免。',
          en: 'The departure has not arrived; with a ticket or boarding pass a short grace can bridge it.',
        },
      }),
    ];
  });
}
