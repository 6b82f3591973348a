export const zh = {
  transfer: {
    title: '转办',
    owner: '首接负责：案件仍归我方，受理号不变',
    externalNumber: '对方编号：',
    noNumber: '尚无编号',
    handed: '%{by} 于 %{at} 转出',
    waiting: '等待签收，须在 %{at} 前',
    late: '逾期未签收，已上报班长',
    received: '%{at} 已签收',
    answered: '%{at} 回复：',
    noAnswer: '尚未回复；有回复方可办结',
    ended: '%{at} 结束',
    say: '要说的',
    ask: '要问的',
  },
  merged: {
    title: '并入的申诉',
    statement: '来电陈述',
    notes: '备注',
    evidence: '证据材料',
    corrections: '更正',
  },
};

export const en: typeof zh = {
  transfer: {
    title: 'Passed on',
    owner: 'The case and its number stay ours',
    externalNumber: 'Their number: ',
    noNumber: 'no number yet',
    handed: 'by %{by}, %{at}',
    waiting: 'receipt owed by %{at}',
    late: 'no receipt in time; supervisors know',
    received: 'received %{at}',
    answered: 'Answered %{at}: ',
    noAnswer: 'No answer yet; it is needed before closing',
    ended: 'over %{at}',
    say: 'Say',
    ask: 'Ask',
  },
  merged: {
    title: 'Merged into this',
    statement: 'What the caller said',
    notes: 'Notes',
    evidence: 'Evidence',
    corrections: 'Corrections',
  },
};
