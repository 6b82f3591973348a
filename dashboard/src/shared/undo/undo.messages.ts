export const zh = {
  did: '已%{what}',
  undo: '撤销',
  left: '%{seconds} 秒',
  dismiss: '关闭',
  done: '已撤销：%{what}',
  gone: '已不能撤销',
};

export const en: typeof zh = {
  did: 'Done: %{what}',
  undo: 'Undo',
  left: '%{seconds} s',
  dismiss: 'Dismiss',
  done: 'Undone: %{what}',
  gone: 'It can no longer be undone',
};
