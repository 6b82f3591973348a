/** The words of corrections. */
export const zh = {
  CorrectionKind: {
    REFINE_STAY: '行程细化到区县',
    EXCLUDE_STAY: '排除该段行程',
    END_BINDING_EARLY: '提前解除号码绑定',
    ATTACH_TEST: '补录检测结果',
    CONFIRM_TEST_UPLOAD: '确认检测结果上传',
    GRACE: '限时豁免一条规则',
    ATTACH_DOSE: '补录接种记录',
    FIX_IDENTITY: '更正身份归属',
    FIX_AREA: '更正风险地区',
  },
  CorrectionState: { PROPOSED: '待复核', APPROVED: '已批准', REJECTED: '已驳回', REMOVED: '已撤销' },
};

export const en: typeof zh = {
  CorrectionKind: {
    REFINE_STAY: 'Refine stay to county',
    EXCLUDE_STAY: 'Exclude this stay',
    END_BINDING_EARLY: 'End number binding early',
    ATTACH_TEST: 'Attach a test result',
    CONFIRM_TEST_UPLOAD: 'Confirm test upload',
    GRACE: 'Time-limited exemption from a rule',
    ATTACH_DOSE: 'Attach a dose',
    FIX_IDENTITY: 'File under the right person',
    FIX_AREA: 'Area was listed wrongly',
  },
  CorrectionState: { PROPOSED: 'Awaiting review', APPROVED: 'Approved', REJECTED: 'Rejected', REMOVED: 'Removed' },
};
