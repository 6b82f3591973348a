/** Words of the enums of the audit log. Purposes that the platform itself gives are codes; people type the others. */
export const zh = {
  AuditKind: {
    READ: '查看',
    CHANGE: '变更',
    REVEAL: '明文查看',
    BREAK_GLASS: '紧急访问',
    SIGN_IN: '登录',
    EXPORT: '导出',
    PURGE: '清除',
  },
  AuditActorKind: { STAFF: '工作人员', PARTNER: '合作方', SYSTEM: '本平台', ANONYMOUS: '未登录者' },
  AuditOutcome: { DONE: '完成', REFUSED: '被拒绝', FAILED: '出错', UNKNOWN: '中断，结果不明' },
  AuditPurpose: {
    CHECK: '查验健康码',
    APPEAL: '办理申诉',
    LIST: '名单查询',
    EXPLAIN: '解释判定',
    AUDIT: '审计监督',
    REVEAL: '查看明文',
  },
  ChainState: { UNCHECKED: '未校验', CHECKING: '校验中', INTACT: '完好', BROKEN: '断裂' },
  ChainProblem: {
    CHANGED: '内容被改动',
    MISSING: '记录被删除',
    CUT_OFF: '链尾被截断',
    REWRITTEN: '整条链被重写',
    FORGED_ANCHOR: '锚点签名不是本平台的',
  },
};

export const en: typeof zh = {
  AuditKind: {
    READ: 'Read',
    CHANGE: 'Change',
    REVEAL: 'Reveal',
    BREAK_GLASS: 'Break glass',
    SIGN_IN: 'Sign-in',
    EXPORT: 'Export',
    PURGE: 'Purge',
  },
  AuditActorKind: { STAFF: 'Staff', PARTNER: 'Partner', SYSTEM: 'Platform', ANONYMOUS: 'Not signed in' },
  AuditOutcome: { DONE: 'Done', REFUSED: 'Refused', FAILED: 'Failed', UNKNOWN: 'Broken off, end unknown' },
  AuditPurpose: {
    CHECK: 'Check of a code',
    APPEAL: 'Appeal',
    LIST: 'Working through a list',
    EXPLAIN: 'Explaining a decision',
    AUDIT: 'Audit',
    REVEAL: 'Seen in clear',
  },
  ChainState: { UNCHECKED: 'Not verified', CHECKING: 'Verifying', INTACT: 'Intact', BROKEN: 'Broken' },
  ChainProblem: {
    CHANGED: 'an entry was changed',
    MISSING: 'an entry was removed',
    CUT_OFF: 'the tail was cut off',
    REWRITTEN: 'the chain was made anew',
    FORGED_ANCHOR: 'an anchor is not signed by this platform',
  },
};
