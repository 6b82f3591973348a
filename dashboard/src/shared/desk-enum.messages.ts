/** Words of the enums of the desk's clocks and of who is in a case. */
export const zh = {
  EscalationStage: {
    FIRST_RESPONSE: '首次响应超时',
    WARN: '临期预警',
    BREACH: '决定超时',
    HARD_STOP: '超过最长时限',
    RECEIPT: '转办未回执',
    AGENCY: '协查超时',
  },
  TouchMode: { VIEWING: '查看中', WORKING: '处理中', LEFT: '已离开' },
};

export const en: typeof zh = {
  EscalationStage: {
    FIRST_RESPONSE: 'No answer in time',
    WARN: 'About to be late',
    BREACH: 'Decision late',
    HARD_STOP: 'Past the hard stop',
    RECEIPT: 'Transfer without receipt',
    AGENCY: 'Agency late',
  },
  TouchMode: { VIEWING: 'viewing', WORKING: 'working', LEFT: 'left' },
};
