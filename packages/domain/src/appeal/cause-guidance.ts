import { headline } from '../evaluation/sentences.js';
import { strictness } from '../evaluation/strictness.js';
import { cause, grace, ground, type SeenScene, suggest } from './cause-scene.js';
import type { ProbableCause } from './probable-cause.js';

/** What stands beside the outcome: POLICY_DEFECT 规则缺陷, DOSE_OTHER_PROVINCE 外省接种. */
export const sideCauses = (seen: SeenScene): readonly ProbableCause[] => [...uncovered(seen), ...dosesElsewhere(seen)];

/** Only that no rule covers the case shows in the records; that a rule is wrong, people must say. */
function uncovered(seen: SeenScene): readonly ProbableCause[] {
  if (!seen.judgement.gaps.some(({ code }) => code === 'NO_POLICY')) return [];
  return [
    cause('POLICY_DEFECT', {
      reason: { zh: '此刻没有任何规则覆盖这种情况。', en: 'No rule covers this case at this moment.' },
      grounds: [ground(true, 0.85, '没有生效的规则给出结果', 'no rule in force gives an outcome')],
      suggestions: grace(seen),
      advice: {
        zh: '转政策管理员；本人无需操作。',
        en: 'Hand it to the policy office; there is nothing for the person to do.',
      },
    }),
  ];
}

/** No dose is found and the register of a province they lived in does not answer. The code does not rest on it. */
function dosesElsewhere(seen: SeenScene): readonly ProbableCause[] {
  const { background, facts, divisions } = seen;
  if (background.doses > 0) return [];
  const places = [background.homeDivision, ...facts.stays.map(({ division }) => division)];
  const provinces = new Set(places.flatMap((code) => (code === null ? [] : [`${code.slice(0, 2)}0000`])));
  const silent = background.registers.filter(({ source, state }) => state !== 'CONNECTED' && provinces.has(source));
  const [first] = silent;
  if (first === undefined) return [];
  const name = divisions.get(first.source) === undefined ? first.source : divisions.fullName(first.source);
  return [
    cause('DOSE_OTHER_PROVINCE', {
      reason: {
        zh: `未查询到接种记录，而${name}的接种登记${first.state === 'DOWN' ? '中断' : '未接入'}。`,
        en: `No dose was found, and the register of ${name} ${first.state === 'DOWN' ? 'is down' : 'is not connected'}.`,
      },
      grounds: [
        ground(
          true,
          0.2,
          '外省登记没有回答，不能说没有接种；不影响码色',
          'a register did not answer, so nobody can say “not vaccinated”; the code does not rest on it',
        ),
      ],
      suggestions: [suggest('ATTACH_DOSE', [])],
      advice: {
        zh: '可凭接种凭证补录；不影响当前结果。',
        en: 'The booklet can be recorded; it does not change the outcome.',
      },
    }),
  ];
}

/** GUIDANCE_ONLY 按提示操作: nothing in the records speaks for a fault. */
export function guidanceCause({ judgement }: SeenScene): ProbableCause {
  const isGreen = strictness(judgement) === 0;
  return cause('GUIDANCE_ONLY', {
    reason: isGreen
      ? { zh: '当前为绿码，记录中没有异常。', en: 'The status is green and the records show nothing wrong.' }
      : headline(judgement),
    grounds: [
      ground(!isGreen, 0.5, '记录中没有出错的迹象', 'nothing in the records speaks for a fault'),
      ground(isGreen, 0.9, '当前没有限制', 'nothing is restricted'),
    ],
    advice: {
      zh: '按提示操作即可；如来电人仍有异议，照常受理。',
      en: 'Following the prompt is enough; if the caller still disagrees, take the appeal.',
    },
  });
}
