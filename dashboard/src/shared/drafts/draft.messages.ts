export const zh = {
  saved: '草稿已存 %{at}',
  restored: '已恢复未提交的草稿（%{at}）',
  failed: '草稿暂未存上，线路恢复后自动再存。',
  conflict: '这份草稿已在您的另一窗口修改、提交或删除。',
  keepMine: '保留这里的',
  takeTheirs: '换成那边的',
};

export const en: typeof zh = {
  saved: 'Draft saved %{at}',
  restored: 'Restored an unsent draft (%{at})',
  failed: 'The draft is not saved yet; it will be once the line is back.',
  conflict: 'Another window of yours changed, sent or threw away this draft.',
  keepMine: 'Keep this one',
  takeTheirs: 'Take that one',
};
