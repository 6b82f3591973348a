/** Words for other platforms: how they stand, what they answer, which records they hold. */
export const zh = {
  RecordKind: { TEST: '核酸检测', VACCINATION: '疫苗接种' },
  RegisterState: { CONNECTED: '已接入', NOT_CONNECTED: '未接入', DOWN: '中断' },
  AnswerState: { FOUND: '有记录', NOT_FOUND: '无记录', SOURCE_DOWN: '未答复', PENDING: '核对中' },
  StandingCause: { ANNOUNCED: '公告', ANSWER: '实际答复', FAULT: '实际故障', STAFF: '人工登记' },
  SourceFault: {
    TIMED_OUT: '超时',
    UNREACHABLE: '无法连接',
    RESTING: '熔断',
    TOO_MANY_REQUESTS: '限流',
    KEY_REFUSED: '密钥不被接受',
    NOT_ALLOWED_THERE: '地址不允许',
    SERVER_ERROR: '对方故障',
    BAD_ANSWER: '答复无法识别',
  },
  PaperVerdict: { CONFIRMED: '已核实', DENIED: '查无此剂' },
  PeerState: { FOUND: '有记录', NOT_FOUND: '无记录', PENDING: '核对中' },
};

export const en: typeof zh = {
  RecordKind: { TEST: 'Tests', VACCINATION: 'Vaccinations' },
  RegisterState: { CONNECTED: 'Connected', NOT_CONNECTED: 'Not connected', DOWN: 'Down' },
  AnswerState: { FOUND: 'Has records', NOT_FOUND: 'No record', SOURCE_DOWN: 'No answer', PENDING: 'Still asking' },
  StandingCause: { ANNOUNCED: 'Announced', ANSWER: 'It answered', FAULT: 'It failed', STAFF: 'Entered by staff' },
  SourceFault: {
    TIMED_OUT: 'Timed out',
    UNREACHABLE: 'Unreachable',
    RESTING: 'Left alone',
    TOO_MANY_REQUESTS: 'Slowed down',
    KEY_REFUSED: 'Key refused',
    NOT_ALLOWED_THERE: 'Address not allowed',
    SERVER_ERROR: 'Fault of its own',
    BAD_ANSWER: 'Unreadable answer',
  },
  PaperVerdict: { CONFIRMED: 'Confirmed', DENIED: 'Knows nothing of it' },
  PeerState: { FOUND: 'Has records', NOT_FOUND: 'No record', PENDING: 'Still asking' },
};
