export const zh = {
  CONNECTING: '正在连接实时更新…',
  LIVE: '实时更新',
  POLLING: '实时更新中断，每隔数秒查询一次',
};

export const en: typeof zh = {
  CONNECTING: 'Connecting to live updates…',
  LIVE: 'Live',
  POLLING: 'Live updates are down; asking every few seconds',
};
