import type { ClearKind, DataGap, GapCode } from './outcome.js';
import type { Text } from './sentences.js';

type Owner = DataGap['owner'];

/** What is done about a gap: by whom, in words, and which way out it leads to (下一步). */
interface GapStep {
  readonly text: Text;
  /** The way out that closing the gap belongs to; null: it clears nothing by itself, it lets us tell. */
  readonly wayOut: ClearKind | null;
}

/** A gap may have more than one owner; each is told something else. */
const STEPS: Record<GapCode, Partial<Record<Owner, GapStep>> & { readonly anybody: GapStep }> = {
  NO_POLICY: {
    anybody: {
      text: {
        zh: '由政策管理员发布覆盖该时刻的政策，发布后系统自动重新判断；本人无需操作。',
        en: 'The policy office publishes a policy for this time; the status is then worked out again. Nothing to do for the person.',
      },
      wayOut: null,
    },
  },
  NO_AREA_LIST: {
    anybody: {
      text: {
        zh: '由数据管理员导入并发布该时刻的风险地区清单，发布后系统自动重新判断；本人无需操作。',
        en: 'The data steward publishes the risk-area list for this time; the status is then worked out again. Nothing to do for the person.',
      },
      wayOut: null,
    },
  },
  NO_PHONE: {
    anybody: {
      text: {
        zh: '请本人绑定实名手机号，或申报行程；没有手机的，请到社区登记。',
        en: 'The person binds a number in their own name or declares the itinerary; without a phone, they register with the community.',
      },
      wayOut: 'BIND_PHONE',
    },
  },
  PHONE_NOT_ANSWERED: {
    anybody: {
      text: {
        zh: '由运营商返回核验结果，一般无需本人操作；不再使用的号码，请本人解绑。',
        en: 'The operator answers by itself; a number no longer in use is unbound by the person.',
      },
      wayOut: 'VERIFY_PHONE',
    },
  },
  STAY_TOO_COARSE: {
    anybody: {
      text: {
        zh: '请本人申报具体到过的县（市、区、旗）；来电的，由坐席凭证据代为更正。',
        en: 'The person declares the county visited; on a call, the agent corrects it with evidence.',
      },
      wayOut: 'DECLARE_COUNTY',
    },
  },
  AREA_TOO_COARSE: {
    anybody: {
      text: {
        zh: '由数据管理员核对公告，把清单中的地区细化到县（区）；本人无需操作。',
        en: 'The data steward checks the notice and names the listed county; nothing to do for the person.',
      },
      wayOut: 'AREA_DELISTED',
    },
  },
  TEST_NOT_UPLOADED: {
    anybody: {
      text: {
        zh: '请检测机构上传结果，到账后系统自动重新判断；持有纸质报告的，坐席可凭报告登记。',
        en: 'The institution uploads the result and the status is worked out again; with a report in hand, the agent records it.',
      },
      wayOut: 'UPLOAD_TEST',
    },
  },
  TEST_PENDING: {
    anybody: {
      text: {
        zh: '等待检测机构出具结果，结果上传后系统自动重新判断；无需重复采样。',
        en: 'The institution reports the result and the status is worked out again; no second sample is needed.',
      },
      wayOut: 'UPLOAD_TEST',
    },
  },
  UNKNOWN_DIVISION: {
    anybody: {
      text: {
        zh: '由数据管理员补充该区划代码；急需出行的，坐席可凭证据更正行程。',
        en: 'The data steward adds the division; if travel is urgent, the agent corrects the stay with evidence.',
      },
      wayOut: 'CORRECT_STAY',
    },
  },
  CONFLICTING_EVIDENCE: {
    anybody: {
      text: {
        zh: '由12345坐席核对两份记录，凭证据更正有误的一份。',
        en: 'The 12345 agent compares the two records and corrects the wrong one with evidence.',
      },
      wayOut: 'CORRECT_STAY',
    },
    PERSON: {
      text: {
        zh: '请本人说明扫码时是否在场；不在场的，由坐席凭证据更正。',
        en: 'The person says whether they were there when the code was scanned; if not, the agent corrects it with evidence.',
      },
      wayOut: 'CORRECT_STAY',
    },
  },
  CORRECTION_SET_ASIDE: {
    anybody: {
      text: {
        zh: '由12345坐席补上与原更正同时需要的材料，例如新的核酸阴性结果。',
        en: 'The 12345 agent supplies what the correction needs beside it, e.g. a new negative test.',
      },
      wayOut: 'TAKE_TEST',
    },
  },
};

const stepOf = ({ code, owner }: Pick<DataGap, 'code' | 'owner'>): GapStep => STEPS[code][owner] ?? STEPS[code].anybody;

/** What to do about a gap and who does it, for agent and citizen alike. */
export const gapNextStep = (gap: Pick<DataGap, 'code' | 'owner'>): Text => stepOf(gap).text;

/** The way out that closing the gap belongs to; null when it is for the house to close. */
export const gapWayOut = (gap: Pick<DataGap, 'code' | 'owner'>): ClearKind | null => stepOf(gap).wayOut;
