import {
  type Companion,
  type CorrectionKind,
  type CorrectionRefusal,
  headline,
  type Judgement,
  type ProposalRefusal,
} from '@zhengming/domain';
import type { TextType } from '../app/text.type.js';
import { Refusal, refuse } from '../app/refusal.type.js';

interface Words {
  readonly text: TextType;
  /** Below the correction it is about. */
  readonly field: string;
}

const CORRECTIONS: Readonly<Record<CorrectionRefusal, Words>> = {
  NO_SUCH_FACT: {
    text: {
      zh: '更正指向的记录不存在或不属于此人。',
      en: 'The correction names a record that this person does not have.',
    },
    field: '.targetIds',
  },
  NOT_INSIDE_STAY: {
    text: {
      zh: '更正后的地点须在原记录的地市之内。',
      en: 'The place must lie inside the division of the stay itself.',
    },
    field: '.divisionCode',
  },
  DIVISION_MISSING: { text: { zh: '请选择区划。', en: 'Choose the division.' }, field: '.divisionCode' },
  TEST_MISSING: { text: { zh: '请填写核酸报告信息。', en: 'Fill in the test report.' }, field: '.test' },
  DOSE_MISSING: { text: { zh: '请填写接种信息。', en: 'Fill in the dose.' }, field: '.dose' },
  DOSE_IN_THE_FUTURE: {
    text: { zh: '接种日期在将来。', en: 'The dose lies in the future.' },
    field: '.dose.givenOn',
  },
  NOTHING_TO_FILE_RIGHT: {
    text: {
      zh: '请选择不属于此人的记录，或填写错记他人名下的样本编号。',
      en: 'Choose what is not this person’s, or name the sample that was filed under somebody else.',
    },
    field: '.targetIds',
  },
  RULE_MISSING: { text: { zh: '请选择暂停适用的规则。', en: 'Name the rule to suspend.' }, field: '.ruleId' },
  TOO_LONG: {
    text: {
      zh: '更正有效期最长14天，宽限最长72小时。',
      en: 'A correction lasts at most 14 days, a grace at most 72 hours.',
    },
    field: '.validDays',
  },
  ENDS_BEFORE_IT_BEGINS: {
    text: { zh: '有效期须至少1天。', en: 'It must last at least a day.' },
    field: '.validDays',
  },
  WOULD_TIGHTEN: {
    text: { zh: '更正不得使状态更严。', en: 'A correction must never make the outcome stricter.' },
    field: '',
  },
};

const PROPOSALS: Readonly<Record<ProposalRefusal, TextType>> = {
  NOTHING_PROPOSED: { zh: '请至少填写一项更正。', en: 'Propose at least one correction.' },
  TOO_MANY: { zh: '一并处理的更正最多十项。', en: 'At most ten corrections are decided together.' },
  CONTRADICTS_ITSELF: {
    zh: '与同一提案中的另一项更正矛盾或重复。',
    en: 'It contradicts or repeats another correction of the same proposal.',
  },
  AREA_ALONE: {
    zh: '风险地区更正须单独提出：由数据管理员处理，其他更正另行提出。',
    en: 'A wrong area is proposed by itself: the data steward decides it; propose the rest apart.',
  },
};

/** A correction that is not well formed. `field`: the correction it is about. */
export function correctionRefusal(code: CorrectionRefusal, field: string): Refusal {
  const words = CORRECTIONS[code];
  return new Refusal(code, words.text, `${field}${words.field}`);
}

export const proposalRefusal = (code: ProposalRefusal, field: string): Refusal =>
  new Refusal(code, PROPOSALS[code], field);

const NAMES: Readonly<Record<CorrectionKind, TextType>> = {
  REFINE_STAY: { zh: '细化行程地点', en: 'refine the stay to its county' },
  EXCLUDE_STAY: { zh: '排除不实行程', en: 'exclude the stay' },
  END_BINDING_EARLY: { zh: '提前解绑号码', en: 'end the number early' },
  ATTACH_TEST: { zh: '补录核酸', en: 'attach a test' },
  ATTACH_DOSE: { zh: '补录接种', en: 'attach a dose' },
  CONFIRM_TEST_UPLOAD: { zh: '确认核酸未上传', en: 'confirm the test that was not uploaded' },
  FIX_IDENTITY: { zh: '更正身份归属', en: 'file it under the right person' },
  FIX_AREA: { zh: '更正风险地区', en: 'have the area corrected' },
  GRACE: { zh: '规则宽限', en: 'a grace from the rule' },
};

export const kindName = (kind: CorrectionKind): TextType => NAMES[kind];

/** Why a proposal is refused as tightening, and exactly which second correction would help. */
export function tighteningRefusal({ before, literally, companions }: Tightening, field: string): Refusal {
  const rule = literally.decidingRuleId === null ? '' : `（${literally.decidingRuleId}）`;
  const [was, becomes] = [headline(before), headline(literally)];
  const help = companions.map(({ kind }) => NAMES[kind]);
  const zh = `仅此更正会使状态变严：由“${was.zh}”变为“${becomes.zh}”${rule}。更正只能放宽，不能收紧。${
    help.length === 0 ? '请先补齐所缺的材料。' : `请一并提出：${help.map((name) => name.zh).join('，或')}。`
  }`;
  const en = `Alone it would tighten the outcome: from “${was.en}” to “${becomes.en}”${rule}. A correction may only ease. ${
    help.length === 0
      ? 'Supply what is missing first.'
      : `Propose with it: ${help.map((name) => name.en).join(', or ')}.`
  }`;
  return refuse('WOULD_TIGHTEN', zh, en, field);
}

/** A proposal that the judge would set aside: what would follow if it counted all the same, and what it lacks. */
export interface Tightening {
  readonly before: Judgement;
  readonly literally: Judgement;
  readonly companions: readonly Companion[];
}
