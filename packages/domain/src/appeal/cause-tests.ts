import type { Text } from '../evaluation/sentences.js';
import type { NucleicTest } from '../evidence/evidence.js';
import { DAY_MS, HOUR_MS, type Instant, plusMs } from '../time/time.js';
import { cause, ground, isSamePlace, type SeenScene, suggest, testsById } from './cause-scene.js';
import { dayText, lengthText, timeText } from './cause-words.js';
import type { ProbableCause } from './probable-cause.js';

/** What is wrong about tests: TEST_NOT_UPLOADED, LAB_NOT_CONNECTED, SYNC_DELAY on the way, TEST_LATE, TEST_WRONG_ID. */
export function testCauses(seen: SeenScene): readonly ProbableCause[] {
  const withheld = testsOfGap(seen, 'TEST_NOT_UPLOADED');
  const pending = testsOfGap(seen, 'TEST_PENDING');
  const asked = seen.judgement.popup === 'TEST_REQUIRED';
  return [
    ...withheld.map((test) => withheldCause(seen, test)),
    ...pending.map((test) => pendingCause(seen, test)),
    ...(asked && withheld.length === 0 && pending.length === 0 ? [lateCause(seen)] : []),
    ...foreignTests(seen),
  ];
}

function testsOfGap(
  { judgement, facts }: SeenScene,
  code: 'TEST_NOT_UPLOADED' | 'TEST_PENDING',
): readonly NucleicTest[] {
  const byId = testsById(facts);
  const ids = new Set(judgement.gaps.flatMap((gap) => (gap.code === code && gap.factId !== null ? [gap.factId] : [])));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

const labOf = ({ background }: SeenScene, test: NucleicTest) => background.tests.find(({ id }) => id === test.id);

/** A result exists and we cannot read it: the laboratory is not connected, did not upload, or it is still on its way. */
function withheldCause(seen: SeenScene, test: NucleicTest): ProbableCause {
  const lab = labOf(seen, test);
  const reported = timeText(test.reportedAt ?? test.sampledAt);
  const name = lab?.institution ?? '';
  const targetIds = [test.id];
  const suggestions = [suggest('CONFIRM_TEST_UPLOAD', targetIds)];
  const reason = { zh: `${name}${reported.zh}已出具报告`, en: `${name} reported a result on ${reported.en}` };
  if (lab?.connected === false) {
    return cause('LAB_NOT_CONNECTED', {
      reason: {
        zh: `${reason.zh}，该机构未接入平台，结果不会自动上传。`,
        en: `${reason.en}; it is not connected, so nothing is uploaded by itself.`,
      },
      grounds: [
        ground(true, 0.6, '报告存在而平台看不到', 'there is a report that the platform cannot see'),
        ground(true, 0.3, '该机构登记为未联网', 'the institution is registered as not connected'),
      ],
      targetIds,
      suggestions: [...suggestions, suggest('ATTACH_TEST', [])],
      advice: {
        zh: '不必让来电人再联系机构；凭纸质报告登记即可。',
        en: 'Do not send the caller back to the laboratory; record the paper report.',
      },
    });
  }
  if (lab !== undefined && lab.uploadedAt !== null) return onItsWay(targetIds, reason, lab.uploadedAt);
  return cause('TEST_NOT_UPLOADED', {
    reason: { zh: `${reason.zh}，尚未上传。`, en: `${reason.en} and has not uploaded it.` },
    grounds: [
      ground(true, 0.6, '报告存在而平台看不到', 'there is a report that the platform cannot see'),
      ground(
        lab?.connected === true,
        0.25,
        '该机构已联网，只差上传',
        'the institution is connected; only the upload is missing',
      ),
    ],
    targetIds,
    suggestions,
    advice: {
      zh: '由检测机构上传；持报告的可先凭报告确认，无需重做。',
      en: 'The institution must upload it; with the report in hand, confirm it, no new test.',
    },
  });
}

function onItsWay(targetIds: readonly string[], reason: Text, uploadedAt: Instant): ProbableCause {
  const uploaded = timeText(uploadedAt);
  return cause('SYNC_DELAY', {
    reason: {
      zh: `${reason.zh}，${uploaded.zh}已上传，平台尚未收到。`,
      en: `${reason.en} and uploaded it on ${uploaded.en}; it has not arrived yet.`,
    },
    grounds: [
      ground(true, 0.6, '报告存在而平台看不到', 'there is a report that the platform cannot see'),
      ground(true, 0.25, '机构已经上传', 'the institution has uploaded it'),
    ],
    targetIds,
    suggestions: [suggest('CONFIRM_TEST_UPLOAD', targetIds)],
    advice: {
      zh: '数据在途，一般几小时内到账；急需出行的凭报告确认上传。',
      en: 'It is on its way, usually for hours; if travel is urgent, confirm it from the report.',
    },
  });
}

const pendingCause = (seen: SeenScene, test: NucleicTest): ProbableCause => {
  const sampled = timeText(test.sampledAt);
  const waited = lengthText(seen.at - test.sampledAt);
  const name = labOf(seen, test)?.institution ?? '';
  return cause('TEST_LATE', {
    reason: {
      zh: `${sampled.zh}在${name}采样，已过${waited.zh}，结果未出。`,
      en: `Sampled at ${name} on ${sampled.en}; no result after ${waited.en}.`,
    },
    grounds: [
      ground(true, 0.6, '已采样，结果未出', 'a sample is taken and its result is due'),
      ground(seen.at - test.sampledAt > DAY_MS, 0.2, '超过24小时未出结果', 'more than 24 hours have passed'),
    ],
    targetIds: [test.id],
    advice: {
      zh: '等待结果即可，无需重复采样；超过24小时的请机构催报。',
      en: 'Wait for the result, no second sample; after 24 hours ask the institution.',
    },
  });
};

/** A test is asked for, and none counts: too old, from elsewhere, or none at all. */
function lateCause(seen: SeenScene): ProbableCause {
  const { facts, policy, at } = seen;
  const window = policy?.parameters.testWindow;
  const negatives = facts.tests.filter(({ result, reportedAt }) => result === 'NEGATIVE' && reportedAt !== null);
  const newest = negatives.toSorted((a, b) => (b.reportedAt ?? 0) - (a.reportedAt ?? 0))[0];
  const hours = window?.hours ?? 48;
  const suggestions = [suggest('ATTACH_TEST', [])];
  const advice = {
    zh: '询问手上是否有纸质或外省报告，有则登记；没有的，按提示做一次核酸即可。',
    en: 'Ask for a report on paper or from another province and record it; without one, a test is all it takes.',
  };
  if (newest === undefined) {
    return cause('TEST_LATE', {
      reason: {
        zh: `近期没有任何核酸记录；规定为${hours}小时内。`,
        en: `There is no test on record; one within ${hours} hours is needed.`,
      },
      grounds: [ground(true, 0.4, '要求核酸而没有记录', 'a test is asked for and none is on record')],
      suggestions,
      advice,
    });
  }
  const reported = newest.reportedAt ?? newest.sampledAt;
  const when = timeText(reported);
  const isOld = at - reported > hours * HOUR_MS;
  return cause('TEST_LATE', {
    reason: isOld
      ? {
          zh: `最近一次阴性结果是${when.zh}出具的，已超过${hours}小时。`,
          en: `The newest negative result is of ${when.en}, more than ${hours} hours ago.`,
        }
      : { zh: `${when.zh}的阴性结果未被采信。`, en: `The negative result of ${when.en} does not count.` },
    grounds: [
      ground(true, 0.45, '要求核酸而没有一份有效', 'a test is asked for and none counts'),
      ground(isOld, 0.25, '最近一次已过有效时限', 'the newest one is out of its window'),
      ground(
        !newest.institutionRecognised,
        0.2,
        '出具机构不在名录内',
        'the institution is not on the list of recognised ones',
      ),
    ],
    targetIds: [newest.id],
    suggestions,
    advice,
  });
}

/** How far back a test on the record is still worth a question. */
const FOREIGN_DAYS = 14;

/** A test on this record taken where the person was not: somebody else's, registered under their number. */
function foreignTests(seen: SeenScene): readonly ProbableCause[] {
  const since = plusMs(seen.at, -FOREIGN_DAYS * DAY_MS);
  return seen.facts.tests.flatMap((test) => {
    if (test.sampledAt < since || test.channel === 'PAPER') return [];
    const then = seen.facts.stays.filter(
      (stay) =>
        stay.source === 'TELECOM' && stay.arrivedAt <= test.sampledAt && (stay.leftAt ?? seen.at) >= test.sampledAt,
    );
    const [away] = then;
    if (away === undefined || then.some((stay) => isSamePlace(stay.division, test.division, seen.divisions))) return [];
    const day = dayText(test.sampledAt);
    return [
      cause('TEST_WRONG_ID', {
        reason: {
          zh: `${day.zh}有一份在${seen.name(test.division)}采样的核酸，当时本人手机在${seen.name(away.division)}。`,
          en: `A sample was taken in ${seen.name(test.division)} on ${day.en} while their phone was in ${seen.name(away.division)}.`,
        },
        grounds: [
          ground(true, 0.35, '采样地与本人所在地不符', 'it was sampled where the person was not'),
          ground(test.result === 'POSITIVE', 0.2, '该结果为阳性，影响判断', 'it is positive and weighs on the outcome'),
        ],
        targetIds: [test.id],
        advice: {
          zh: '请检测机构核对采样登记的证件号并更正；本人如另有报告，可凭报告补录。',
          en: 'Have the institution compare the number written down at sampling; their own report can be recorded meanwhile.',
        },
      }),
    ];
  });
}
