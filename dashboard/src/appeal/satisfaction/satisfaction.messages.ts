export const zh = {
  title: '回访',
  once: '只问一次，由经办人以外的人询问',
  contacted: '有工作人员联系过您吗？（响应）',
  solved: '您的问题解决了吗？（解决）',
  satisfied: '您对办理满意吗？（满意）',
  yes: '是',
  no: '否',
  record: '记录回访',
};

export const en: typeof zh = {
  title: 'Three questions',
  once: 'Asked once, by somebody else than the handler',
  contacted: 'Did somebody of ours contact you?',
  solved: 'Was your problem solved?',
  satisfied: 'Are you satisfied with how it was handled?',
  yes: 'Yes',
  no: 'No',
  record: 'Record the answers',
};
