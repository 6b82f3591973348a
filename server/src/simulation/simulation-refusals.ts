import { Refusal } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';

const REFUSALS = {
  IMPOSSIBLE_DATE: {
    text: {
      zh: '该时点没有生效的政策，无从比较。',
      en: 'No policy covers this instant; there is nothing to compare with.',
    },
    field: 'input.asOf',
  },
  DATE_TOO_FAR: {
    text: { zh: '时点不得晚于现在180天以上。', en: 'The instant may lie at most 180 days ahead.' },
    field: 'input.asOf',
  },
  NO_VARIANT: {
    text: { zh: '请至少给出一个方案。', en: 'Give at least one variant.' },
    field: 'input.variants',
  },
  TOO_MANY_VARIANTS: {
    text: { zh: '一次最多比较4个方案。', en: 'At most 4 variants at a time.' },
    field: 'input.variants',
  },
  TOO_MANY_PREFECTURES: {
    text: { zh: '最多选择50个地市；不选即为全体人员。', en: 'At most 50 prefectures; choose none for everybody.' },
    field: 'input.prefectures',
  },
  UNKNOWN_PREFECTURE: {
    text: { zh: '所选地区不是地级行政区。', en: 'One of the places is not a prefecture.' },
    field: 'input.prefectures',
  },
  TOO_MANY_RUNNING: {
    text: {
      zh: '您已有2个试算在排队或进行，请待其结束或先取消一个。',
      en: 'Two of your simulations are queued or running; wait for one to end, or cancel one.',
    },
    field: null,
  },
  EMPTY_VARIANT: {
    text: {
      zh: '方案没有任何改动：请选择政策、参数或名单。',
      en: 'The variant changes nothing; choose a policy, a parameter or a list.',
    },
    field: null,
  },
  ONLY_LISTS: {
    text: {
      zh: '数据管理员只能试算名单，政策与参数请由分析或政策岗试算。',
      en: 'A steward may try lists only; policies and parameters are for analysts and policy staff.',
    },
    field: null,
  },
  UNKNOWN_POLICY: {
    text: { zh: '没有此政策版本，或它不是赋码政策。', en: 'There is no such version of a decision policy.' },
    field: null,
  },
  POLICY_UNREADABLE: {
    text: {
      zh: '该政策草稿尚不能解析，请先修正其检查出的问题。',
      en: 'This draft cannot be read yet; settle its findings first.',
    },
    field: null,
  },
  UNKNOWN_LIST: { text: { zh: '没有此名单版本。', en: 'There is no such list.' }, field: null },
  LIST_UNRESOLVED: {
    text: {
      zh: '该名单尚有未识别的地名，请先逐条处理。',
      en: 'Names on this list are unresolved; decide each of them first.',
    },
    field: null,
  },
  LIST_GONE: {
    text: {
      zh: '该名单从未生效且已被取代，其内容不再保留。',
      en: 'This list was never in force and has been superseded; its content is no longer kept.',
    },
    field: null,
  },
  BAD_OVERRIDE: { text: { zh: '参数改动无效。', en: 'The parameter cannot be laid over the policy.' }, field: null },
  NOT_FOUND: { text: { zh: '没有此记录。', en: 'There is no such record.' }, field: 'id' },
  NOT_YOURS: {
    text: { zh: '只有发起人可以取消。', en: 'Only the person who asked for it may cancel it.' },
    field: null,
  },
  ALREADY_OVER: { text: { zh: '已经结束。', en: 'It is over already.' }, field: null },
  NOT_SUBMITTED: {
    text: {
      zh: '只有已提交审批或已发布的政策可以影子运行。',
      en: 'Only a policy that is submitted or published can be shadowed.',
    },
    field: 'policyKey',
  },
  ALREADY_IN_FORCE: {
    text: { zh: '该政策已经生效，无须影子运行。', en: 'The policy is in force already; there is nothing to shadow.' },
    field: 'policyKey',
  },
  ALREADY_SHADOWED: {
    text: { zh: '该政策正在影子运行。', en: 'A shadow run of this policy is active already.' },
    field: 'policyKey',
  },
} as const satisfies Record<string, { readonly text: TextType; readonly field: string | null }>;

export type SimulationRefusal = keyof typeof REFUSALS;

/** The refusal with the input path it is about and, where the parser knows it, what exactly is wrong. */
export function simulationRefusal(code: SimulationRefusal, field?: string, detail?: string): Refusal {
  const { text, field: usual } = REFUSALS[code];
  const said = detail === undefined ? text : { zh: `${text.zh}（${detail}）`, en: `${text.en} (${detail})` };
  return new Refusal(code, said, field ?? usual);
}

const ERRORS: Readonly<Record<string, TextType>> = {
  TOO_FEW_PEOPLE: {
    zh: '所选范围之内或之外不足10人，为保护隐私不予统计。',
    en: 'Fewer than 10 people are in the chosen range, or outside it; to protect them nothing is counted.',
  },
  JUDGING_FAILED: {
    zh: '试算失败，请重试；如仍失败请联系管理员。',
    en: 'The simulation failed. Try again, or tell the administrator.',
  },
};

export const errorText = (code: string): TextType => ERRORS[code] ?? ERRORS['JUDGING_FAILED'] ?? { zh: '', en: '' };
