import type { Text } from '../evaluation/sentences.js';
import type { Stay } from '../evidence/evidence.js';
import { HOUR_MS } from '../time/time.js';
import {
  cause,
  DECIDING,
  ground,
  isSamePlace,
  overlaps,
  type SeenHit,
  type SeenScene,
  suggest,
} from './cause-scene.js';
import { scanGrounds } from '../evaluation/counted-stays.js';
import { remoteSentence } from '../journey/remote-words.js';
import { daysText, lengthText, sourceText, timeText } from './cause-words.js';
import type { ProbableCause } from './probable-cause.js';

/** A telecom stay shorter than this is likely a journey through (A14: the travel card records stays over 4 h). */
const PASS_THROUGH_MS = 4 * HOUR_MS;
/** Seen here and there again within this time: a neighbouring mast answered, nobody moved. */
const SPILL_GAP_MS = HOUR_MS;

const isMarked = ({ background }: SeenScene, stay: Stay): boolean =>
  background.stays.some(({ id, overlapping }) => id === stay.id && overlapping);

/** What a journey explains: PASS_THROUGH 途经, BASE_STATION_SPILL 信号漂移, TICKET_NOT_TRAVELLED 购票未出行. */
export const journeyCauses = (seen: SeenScene): readonly ProbableCause[] =>
  seen.hits.flatMap((hit) => [...shortStays(seen, hit), ...unusedTickets(seen, hit)]);

/** A short telecom stay with what the phone saw before and after it. */
interface ShortStay {
  readonly hit: SeenHit;
  readonly before: Stay | undefined;
  readonly after: Stay | undefined;
  /** Before and after are one other place. */
  readonly isBack: boolean;
  readonly reason: Text;
}

function shortStays(seen: SeenScene, hit: SeenHit): readonly ProbableCause[] {
  const { stay } = hit;
  const { leftAt, arrivedAt } = stay;
  if (stay.source !== 'TELECOM' || leftAt === null || leftAt - arrivedAt >= PASS_THROUGH_MS) return [];
  const telecom = seen.facts.stays.filter((one) => one.source === 'TELECOM' && one.id !== stay.id);
  const before = telecom
    .filter((one) => one.leftAt !== null && one.leftAt <= arrivedAt)
    .toSorted(byEnd)
    .at(-1);
  const after = telecom.filter((one) => one.arrivedAt >= leftAt).toSorted((a, b) => a.arrivedAt - b.arrivedAt)[0];
  const isBack =
    before !== undefined && after !== undefined && isSamePlace(before.division, after.division, seen.divisions);
  const from = timeText(arrivedAt);
  const length = lengthText(leftAt - arrivedAt);
  const place = seen.name(stay.division);
  const reason = {
    zh: `${from.zh}起手机信号在${place}仅${length.zh}`,
    en: `From ${from.en} the phone was seen in ${place} for only ${length.en}`,
  };
  const short: ShortStay = { hit, before, after, isBack, reason };
  return [passThrough(seen, short), ...spill(seen, short)];
}

const passThrough = (seen: SeenScene, { hit, before, after, isBack, reason }: ShortStay): ProbableCause =>
  cause('PASS_THROUGH', {
    reason: { zh: `${reason.zh}，不足4小时。`, en: `${reason.en}, less than 4 hours.` },
    grounds: [
      ground(true, 0.4, '停留不足4小时', 'it lasted less than 4 hours'),
      ground(
        !isBack && before !== undefined && after !== undefined,
        0.2,
        '前后两地不同，像是路过',
        'the places before and after differ, as on a way through',
      ),
      ground(
        seen.hits.every((one) => one.stay.source === 'TELECOM'),
        0.05,
        '没有住宿或购票记录',
        'no hotel or ticket says otherwise',
      ),
      DECIDING(hit.deciding),
    ],
    targetIds: [hit.stay.id],
    suggestions: [suggest('EXCLUDE_STAY', [hit.stay.id])],
    advice: {
      zh: '询问是否下车、下高速；可凭收费站或车票记录佐证。',
      en: 'Ask whether they left the train or the motorway; a toll record or a ticket supports it.',
    },
  });

function spill(seen: SeenScene, { hit, before, after, isBack, reason }: ShortStay): readonly ProbableCause[] {
  const { stay } = hit;
  if (!isBack || before === undefined || after === undefined || stay.leftAt === null) return [];
  const gap = Math.max(stay.arrivedAt - (before.leftAt ?? stay.arrivedAt), after.arrivedAt - stay.leftAt);
  if (gap > SPILL_GAP_MS) return [];
  return [
    cause('BASE_STATION_SPILL', {
      reason: {
        zh: `${reason.zh}，前后都在${seen.name(before.division)}，相隔不到1小时。`,
        en: `${reason.en}; within an hour before and after it was in ${seen.name(before.division)}.`,
      },
      grounds: [
        ground(true, 0.55, '前后一小时内都在同一个别处', 'it was in one other place within an hour before and after'),
        ground(
          isSeenMeanwhile(seen, stay, before),
          0.2,
          '同一时间另有记录表明本人没有移动',
          'another record of that time says that nobody moved',
        ),
        DECIDING(hit.deciding),
      ],
      targetIds: [stay.id],
      suggestions: [suggest('EXCLUDE_STAY', [stay.id])],
      advice: {
        zh: '住在两地交界处的，可请其运营商客服出具基站说明。',
        en: 'Where they live at a border, the operator can state which mast answered.',
      },
    }),
  ];
}

const byEnd = (a: Stay, b: Stay): number => (a.leftAt ?? 0) - (b.leftAt ?? 0);

const isSeenMeanwhile = ({ facts, divisions, at }: SeenScene, stay: Stay, home: Stay): boolean =>
  facts.stays.some(
    (one) =>
      one.id !== stay.id &&
      one.source !== 'TELECOM' &&
      one.source !== 'DECLARATION' &&
      overlaps(one, stay, at) &&
      isSamePlace(one.division, home.division, divisions),
  );

function unusedTickets(seen: SeenScene, { stay, deciding }: SeenHit): readonly ProbableCause[] {
  if (stay.source !== 'TICKET') return [];
  const seenThere = seen.facts.stays.some(
    (one) =>
      one.id !== stay.id &&
      one.source !== 'TICKET' &&
      isSamePlace(one.division, stay.division, seen.divisions) &&
      overlaps(one, stay, seen.at),
  );
  if (seenThere) return [];
  const [other] = seen.elsewhereAllTheTime(stay);
  const place = seen.name(stay.division);
  const elsewhere = other === undefined ? null : { place: seen.name(other.division), source: sourceText(other.source) };
  const days = daysText(stay);
  return [
    cause('TICKET_NOT_TRAVELLED', {
      reason: {
        zh: `只有购票记录显示${days.zh}去${place}${elsewhere ? `；同期${elsewhere.source.zh}一直在${elsewhere.place}` : '，没有其他记录印证'}。`,
        en: `Only a ticket says ${place}, ${days.en}${elsewhere ? `; ${elsewhere.source.en} was in ${elsewhere.place} all the time` : '; no other record agrees'}.`,
      },
      grounds: [
        ground(true, 0.45, '购票不等于出行', 'buying a ticket is not travelling'),
        ground(elsewhere !== null, 0.3, '另有记录表明全程在别处', 'another record places them elsewhere all the time'),
        ground(isMarked(seen, stay), 0.1, '两份记录已标为互相重叠', 'the two records are marked as overlapping'),
        DECIDING(deciding),
      ],
      targetIds: [stay.id],
      suggestions: [suggest('EXCLUDE_STAY', [stay.id])],
      advice: {
        zh: '请其提供退票或改签记录；可与12306（铁路）、12326（民航）三方通话核实。',
        en: 'Ask for the refund or change of the ticket; 12306 (rail) or 12326 (air) can confirm it in a three-way call.',
      },
    }),
  ];
}

/** ID_MISMATCH 身份混淆: a register by document places them in one city while their own phone stays in another. */
export const identityCauses = (seen: SeenScene): readonly ProbableCause[] =>
  seen.hits.flatMap(({ stay, deciding }) => {
    const isRegister = stay.source === 'HOTEL' || stay.source === 'COMMUNITY' || stay.source === 'FLOW_INVESTIGATION';
    const [other] = isRegister ? seen.elsewhereAllTheTime(stay).filter((one) => one.source === 'TELECOM') : [];
    if (other === undefined) return [];
    const days = daysText(stay);
    const source = sourceText(stay.source);
    return [
      cause('ID_MISMATCH', {
        reason: {
          zh: `${source.zh}显示${days.zh}在${seen.name(stay.division)}，本人手机同期一直在${seen.name(other.division)}。`,
          en: `${source.en} says ${seen.name(stay.division)}, ${days.en}; their phone was in ${seen.name(other.division)} all the time.`,
        },
        grounds: [
          ground(true, 0.4, '登记与本人手机始终分处两地', 'the register and their phone never agree'),
          ground(isMarked(seen, stay), 0.1, '两份记录已标为互相重叠', 'the two records are marked as overlapping'),
          DECIDING(deciding),
        ],
        targetIds: [stay.id],
        suggestions: [suggest('EXCLUDE_STAY', [stay.id]), suggest('FIX_IDENTITY', [stay.id])],
        advice: {
          zh: '核对证件号与姓名；也可能是手机没带在身边，请一并询问。',
          en: 'Compare name and document number; the phone may also have been left at home, so ask.',
        },
      }),
    ];
  });

/** REMOTE_VENUE_SCAN 远程扫码. */
export function scanCauses(seen: SeenScene): readonly ProbableCause[] {
  const refused = seen.judgement.gaps.flatMap(({ code, factId }) =>
    code === 'CONFLICTING_EVIDENCE' && factId ? [factId] : [],
  );
  const hit = seen.hits.filter(({ evidence }) => evidence.source === 'VENUE_SCAN').map(({ stay }) => stay.id);
  const scans = seen.facts.stays.filter(
    (stay) => stay.source === 'VENUE_SCAN' && (refused.includes(stay.id) || hit.includes(stay.id)),
  );
  return scans.map((scan) => {
    const against = scanGrounds(scan, seen.facts, seen.policy, seen.divisions, seen.at);
    const elsewhere = against.filter(({ reason }) => reason !== 'FORWARDED_CODE');
    const other = seen.facts.stays.find(({ id }) => elsewhere.some(({ factId }) => factId === id));
    const [first] = against;
    const why = first === undefined ? null : remoteSentence(first);
    const when = timeText(scan.arrivedAt);
    return cause('REMOTE_VENUE_SCAN', {
      reason: {
        zh: `${when.zh}扫了${seen.name(scan.division)}的场所码${other ? `，当时${sourceText(other.source).zh}在${seen.name(other.division)}` : ''}。${why?.zh ?? ''}`,
        en: `A venue code of ${seen.name(scan.division)} was scanned on ${when.en}${other ? ` while ${sourceText(other.source).en} was in ${seen.name(other.division)}` : ''}.${why ? ` ${why.en}` : ''}`,
      },
      grounds: [
        ground(
          true,
          0.45,
          '场所码可以转发，扫码不等于到场',
          'a venue code can be forwarded: scanning is not being there',
        ),
        ground(
          elsewhere.length > 0,
          0.4,
          '扫码时本人另有记录在别处',
          'another record places them elsewhere at that time',
        ),
        ground(
          against.length > elsewhere.length,
          0.3,
          '同一小时内多地多人扫了这个码',
          'people in several places scanned the same code within the hour',
        ),
      ],
      targetIds: [scan.id],
      suggestions: [suggest('EXCLUDE_STAY', [scan.id])],
      advice: {
        zh: '询问是否扫了他人转发的二维码、当时人在哪里。',
        en: 'Ask whether somebody forwarded the code, and where they were.',
      },
    });
  });
}
