export const zh = {
  open: '查看明文',
  title: '查看个人信息明文',
  hint: '显示一分钟后自动遮蔽。本人和审计员能看到查看的时间、内容和原因。',
  fields: '查看内容',
  reason: '原因',
  usual: { callBack: '电话断线，需要回拨', compareDocument: '核对本人出示的证件', agency: '向协查单位提供必要信息' },
  show: '显示',
  shown: '明文',
  left: '%{seconds} 秒后遮蔽',
  mask: '立即遮蔽',
};

export const en: typeof zh = {
  open: 'Show in clear',
  title: 'Show personal data in clear',
  hint: 'It is masked again after a minute. The person and the auditors see when, what and why.',
  fields: 'What to show',
  reason: 'Reason',
  usual: {
    callBack: 'The line broke; I must call back',
    compareDocument: 'To compare a document they show',
    agency: 'An agency needs it to look into this',
  },
  show: 'Show',
  shown: 'In clear',
  left: 'masked in %{seconds} s',
  mask: 'Mask now',
};
