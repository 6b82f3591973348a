export const zh = {
  title: '时间轴',
  label: '近 %{days} 天的在列地区、行程、核酸、号码与接种',
  lane: { area: '在列地区', stay: '行程', test: '核酸', dose: '接种', phone: '号码' },
  empty: '没有可显示的记录。',
  tail: '离开后计入至 %{until}',
  decisive: '决定性证据',
  legend: {
    county: '精确到区县或更细',
    prefecture: '仅到地市',
    province: '仅到省',
    tail: '仍计入期',
    decisive: '决定性',
  },
  notVisible: '我方尚未查到',
  doses: '接种 %{count} 剂，最近 %{day}',
  table: { lane: '类别', what: '内容', from: '起', to: '止', precision: '精度', note: '备注' },
  dose: '第 %{number} 剂',
};

export const en: typeof zh = {
  title: 'Time axis',
  label: 'Listed areas, stays, tests, numbers and doses of the last %{days} days',
  lane: { area: 'Areas', stay: 'Stays', test: 'Tests', dose: 'Doses', phone: 'Numbers' },
  empty: 'Nothing to show.',
  tail: 'counts after leaving until %{until}',
  decisive: 'deciding evidence',
  legend: {
    county: 'county or finer',
    prefecture: 'prefecture only',
    province: 'province only',
    tail: 'still counting',
    decisive: 'deciding',
  },
  notVisible: 'not visible to us yet',
  doses: '%{count} doses, last %{day}',
  table: { lane: 'Lane', what: 'What', from: 'From', to: 'To', precision: 'Precision', note: 'Note' },
  dose: 'dose %{number}',
};
