export const zh = { largeType: '大字', shortcuts: '单键快捷键', failed: '设置未存上，换机器后需重设。' };

export const en: typeof zh = {
  largeType: 'Large type',
  shortcuts: 'Single-key shortcuts',
  failed: 'The setting was not saved; another machine will not know it.',
};
