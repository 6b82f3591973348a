import { isEffective } from '../evaluation/counted-stays.js';
import type { PhoneBinding, Stay } from '../evidence/evidence.js';
import { clearsAt, dayOf } from '../time/time.js';
import { cause, type CauseBackground, DECIDING, ground, type SeenScene, suggest } from './cause-scene.js';
import { dayText, daysText, sourceText } from './cause-words.js';
import type { CauseSuggestion, Ground, ProbableCause } from './probable-cause.js';

const FALLBACK_DAYS = 14;

/** What a bound number explains: NUMBER_NOT_WITH_PERSON 号码非本人使用, NEW_SIM_UNDER_14D 新号不满14天. */
export const phoneCauses = (seen: SeenScene): readonly ProbableCause[] => [
  ...seen.facts.phones.flatMap((phone) => tracedCauses(seen, phone)),
  ...unverifiedCauses(seen),
];

const ASK_UNBIND = {
  zh: '询问该号码现由谁使用；可请其在原渠道解绑，解绑14天后生效，急需的凭证明提前解绑。',
  en: 'Ask who uses the number now; unbinding counts after 14 days, with proof it can be ended early.',
};

/** What a number was seen doing, and what a correction of it would be. */
interface Traced {
  readonly phone: PhoneBinding;
  readonly known: CauseBackground['phones'][number] | undefined;
  readonly stay: Stay;
  readonly targetIds: readonly string[];
  readonly suggestions: readonly CauseSuggestion[];
  readonly deciding: Ground;
}

/** Where a number went, when that is held against somebody who may not have carried it. */
function tracedCauses(seen: SeenScene, phone: PhoneBinding): readonly ProbableCause[] {
  const traces = seen.hits.filter(({ stay }) => stay.phoneId === phone.id);
  const [first] = traces;
  if (first === undefined) return [];
  const stayIds = traces.map((one) => one.stay.id);
  const traced: Traced = {
    phone,
    known: seen.background.phones.find(({ id }) => id === phone.id),
    stay: first.stay,
    targetIds: [...stayIds, phone.id],
    suggestions: [suggest('END_BINDING_EARLY', [phone.id]), suggest('EXCLUDE_STAY', stayIds)],
    deciding: DECIDING(traces.some((one) => one.deciding)),
  };
  const isOlder = traced.known !== undefined && first.stay.arrivedAt < traced.known.boundAt;
  return isOlder ? [olderThanBinding(seen, traced)] : carriedByOthers(seen, traced);
}

function olderThanBinding(seen: SeenScene, { known, stay, deciding, ...told }: Traced): ProbableCause {
  const place = seen.name(stay.division);
  const days = daysText(stay);
  const bound = dayText(known?.boundAt ?? seen.at);
  return cause('NEW_SIM_UNDER_14D', {
    ...told,
    reason: {
      zh: `该号码${bound.zh}才绑定到本人名下，到过${place}的记录是${days.zh}的，早于绑定。`,
      en: `The number was bound to this person only on ${bound.en}; the record of ${place} is older (${days.en}).`,
    },
    grounds: [
      ground(
        true,
        0.75,
        '行程早于绑定，可能是原机主的',
        'the journey is older than the binding, perhaps of whoever had the number before',
      ),
      deciding,
    ],
    advice: {
      zh: '可请来电人提供入网证明（开户日期）。',
      en: 'Ask for the contract that shows when the number was opened.',
    },
  });
}

function carriedByOthers(seen: SeenScene, { phone, known, stay, deciding, ...told }: Traced): readonly ProbableCause[] {
  const [elsewhere] = seen.elsewhereAllTheTime(stay).filter((one) => one.phoneId !== phone.id);
  const isOthers = known?.ofSomebodyElse === true;
  if (!isOthers && elsewhere === undefined) return [];
  const place = seen.name(stay.division);
  const days = daysText(stay);
  const owned = isOthers
    ? { zh: '，该号码同时登记在他人名下', en: '; the number is registered to somebody else as well' }
    : { zh: '', en: '' };
  const other =
    elsewhere === undefined
      ? { zh: '', en: '' }
      : {
          zh: `；同期${sourceText(elsewhere.source).zh}显示本人在${seen.name(elsewhere.division)}`,
          en: `; ${sourceText(elsewhere.source).en} places the person in ${seen.name(elsewhere.division)}`,
        };
  return [
    cause('NUMBER_NOT_WITH_PERSON', {
      ...told,
      reason: {
        zh: `${days.zh}到过${place}的是绑定号码的信号${owned.zh}${other.zh}。`,
        en: `It was a bound number that was in ${place}, ${days.en}${owned.en}${other.en}.`,
      },
      grounds: [
        ground(
          isOthers,
          0.7,
          '号码同时登记在他人名下（常见于老人用子女的号码）',
          'the number is registered to somebody else as well, as with parents who use a child’s',
        ),
        ground(
          elsewhere !== undefined,
          0.55,
          '另有记录表明本人当时在别处',
          'another record places the person elsewhere',
        ),
        deciding,
      ],
      advice: ASK_UNBIND,
    }),
  ];
}

/** A number that did not pass the itinerary check at all. */
function unverifiedCauses(seen: SeenScene): readonly ProbableCause[] {
  const { judgement, facts, at, policy } = seen;
  if (judgement.popup !== 'PHONE_UNVERIFIED') return [];
  const days = policy?.parameters.bindingDelayDays ?? FALLBACK_DAYS;
  return facts.phones
    .filter((phone) => phone.verification === 'UNVERIFIED' && isEffective(phone, at))
    .map((phone) => {
      const isNew = at < clearsAt(dayOf(phone.effectiveFrom), days);
      const from = dayText(phone.effectiveFrom);
      const answered = phone.answeredAt === null ? null : dayText(phone.answeredAt);
      return cause(isNew ? 'NEW_SIM_UNDER_14D' : 'NUMBER_NOT_WITH_PERSON', {
        reason: {
          zh: `${from.zh}起生效的绑定号码未通过行程核验${answered ? `，运营商${answered.zh}的答复是查不到行程` : '，运营商从未查到它的行程'}。`,
          en: `A number that counts since ${from.en} did not pass the itinerary check${answered ? `; the operator found no itinerary on ${answered.en}` : '; the operator never found an itinerary for it'}.`,
        },
        grounds: [
          ground(true, 0.55, '该号码未通过核验', 'the number did not pass the check'),
          ground(phone.answeredAt === null, 0.1, '号码长期不开机或停用', 'it seems to be switched off'),
          ground(
            isNew,
            0.15,
            `生效不满${days}天，运营商还没有足够的行程`,
            `it has counted for less than ${days} days, too short for the operator`,
          ),
          ground(facts.phones.length > 1, 0.1, '名下另有号码在正常使用', 'another number of theirs is in use'),
        ],
        targetIds: [phone.id],
        suggestions: [suggest('END_BINDING_EARLY', [phone.id])],
        advice: isNew
          ? {
              zh: '新换的号码，解绑或换绑须满14天；急需的凭入网证明提前解绑。',
              en: 'Of a new number: rebinding counts after 14 days; with the contract it can be ended early.',
            }
          : ASK_UNBIND,
      });
    });
}
