/** Words of the enums of the knowledge base and of what a call finds. */
export const zh = {
  KnowledgeKind: { ARTICLE: '条目', MACRO: '快捷用语' },
  KnowledgeState: { DRAFT: '草稿', PUBLISHED: '使用中', REPLACED: '已被替换', WITHDRAWN: '已停用' },
  ConnectorState: {
    CONNECTED: '已接入',
    NOT_CONNECTED: '未接入',
    DOWN: '中断',
    LAB_CONNECTED: '机构已接入',
    LAB_NOT_CONNECTED: '机构未接入',
  },
  DiagnosisKey: {
    RESIDENT_ID: '居民身份证号',
    PHONE: '手机号',
    PASSPORT: '护照号',
    APPEAL_NUMBER: '申诉编号',
    PERSON: '已选择的人员',
  },
  ThreeWayHotline: { HOTLINE_12326: '12326 民航', HOTLINE_12306: '12306 铁路', HOTLINE_12320: '12320 卫生' },
};

export const en: typeof zh = {
  KnowledgeKind: { ARTICLE: 'Article', MACRO: 'Macro' },
  KnowledgeState: { DRAFT: 'draft', PUBLISHED: 'in use', REPLACED: 'replaced', WITHDRAWN: 'withdrawn' },
  ConnectorState: {
    CONNECTED: 'connected',
    NOT_CONNECTED: 'not connected',
    DOWN: 'down',
    LAB_CONNECTED: 'laboratory connected',
    LAB_NOT_CONNECTED: 'laboratory not connected',
  },
  DiagnosisKey: {
    RESIDENT_ID: 'Resident number',
    PHONE: 'Phone',
    PASSPORT: 'Passport',
    APPEAL_NUMBER: 'Appeal number',
    PERSON: 'Person chosen',
  },
  ThreeWayHotline: { HOTLINE_12326: '12326 air', HOTLINE_12306: '12306 rail', HOTLINE_12320: '12320 health' },
};
