import type { Text } from '../evaluation/sentences.js';
import type { CauseCode } from './probable-cause.js';

/** What the records can say about a cause, and what to ask where they cannot. */
export interface CauseLimit {
  /** NEVER: only people can say it. PARTLY: only some forms of it show. */
  readonly shown: 'PARTLY' | 'NEVER';
  readonly why: Text;
  /** The question that settles it. */
  readonly ask: Text;
}

/** Said honestly: causes of which the records show nothing, or only some forms. They are chosen by hand. */
export const CAUSE_LIMITS: Readonly<Partial<Record<CauseCode, CauseLimit>>> = {
  TEST_WRONG_ID: {
    shown: 'PARTLY',
    why: {
      zh: '能看出别人的核酸登记在此人名下；此人的核酸登记到别人名下则看不出。',
      en: 'Somebody else’s test on this record shows; this person’s test on another record does not.',
    },
    ask: { zh: '采样时登记的是谁的证件？', en: 'Whose document was written down when the sample was taken?' },
  },
  ID_MISMATCH: {
    shown: 'PARTLY',
    why: {
      zh: '只能看出登记与本人手机始终分处两地；同名、号码录错看不出。',
      en: 'Only a register that never agrees with their phone shows; a namesake or a mistyped number does not.',
    },
    ask: { zh: '证件号与姓名逐位核对是否一致？', en: 'Do name and number agree, digit by digit?' },
  },
  AREA_TOO_WIDE: {
    shown: 'PARTLY',
    why: {
      zh: '清单点名到小区，记录最细到街道：本人是否在点名的小区看不出。',
      en: 'Lists name compounds, records at best a street: whether the person was in one does not show.',
    },
    ask: { zh: '具体在哪个街道、小区？', en: 'Which street, which compound?' },
  },
  POLICY_DEFECT: {
    shown: 'PARTLY',
    why: {
      zh: '只能看出没有规则覆盖；规则写错了，记录看不出。',
      en: 'Only that no rule covers the case shows; that a rule is wrong does not.',
    },
    ask: { zh: '公布的规定原文怎么写？', en: 'What does the published notice say?' },
  },
  DOSE_OTHER_PROVINCE: {
    shown: 'PARTLY',
    why: {
      zh: '只能看出某省登记没有回答；在已接入的省漏登看不出。',
      en: 'Only a register that did not answer shows; a dose a connected register missed does not.',
    },
    ask: { zh: '在哪个省、哪家单位接种？有凭证吗？', en: 'In which province, at which unit? Is there a booklet?' },
  },
};
