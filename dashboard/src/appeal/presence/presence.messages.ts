export const zh = {
  label: '也在本案中',
  working: '%{name} 正在处理',
  viewing: '%{name} 正在查看',
  handler: '%{name}（经办）正在处理',
  lost: '本案已不在您名下',
  lostTo: '您离开期间，本案已由 %{name} 接手；您未提交的内容仍保留为草稿。',
  lostIdle: '您超过规定时间没有操作，本案已退回队列；需要继续时请重新“开始核查”。',
  taken: '%{name} 正在处理本案，您的更改可能与其冲突；请先联系，或由班长改派。',
  escalated: '%{stage} · 应于 %{due}',
  cared: '%{name} 已签收',
  uncared: '班长尚未签收',
  hardStop: '最长时限',
};

export const en: typeof zh = {
  label: 'Also in this case',
  working: '%{name} is working on it',
  viewing: '%{name} is looking at it',
  handler: '%{name}, whose case it is, is working on it',
  lost: 'This case is no longer yours',
  lostTo: '%{name} took the case over while you were away; what you did not send is kept as a draft.',
  lostIdle:
    'You did nothing for longer than a case is held, so it went back to the queue; start the review again to go on.',
  taken: '%{name} is working on this case and your changes may collide; speak to them, or have a supervisor assign it.',
  escalated: '%{stage} · was due %{due}',
  cared: '%{name} takes care',
  uncared: 'no supervisor has taken care yet',
  hardStop: 'Hard stop',
};
