export const zh = {
  choose: '选择文件',
  hint: '可拖到此处，或直接粘贴截图。JPEG、PNG、WebP、PDF，单个不超过 10 MB。',
  list: '上传中的文件',
  file: '文件 %{number}',
  progress: '文件 %{number} 的上传进度',
  remove: '移除文件 %{number}',
  state: { WAITING: '等待上传', SENDING: '上传中', DONE: '已上传' },
  fault: {
    OFFLINE: '网络中断，未上传；请重试。',
    FAULT: '上传失败，请重试。',
    CANCELLED: '已取消。',
    TOO_MANY_REQUESTS: '上传过于频繁，请稍后重试。',
    UNAUTHENTICATED: '登录已失效，请重新登录。',
  },
};

export const en: typeof zh = {
  choose: 'Choose files',
  hint: 'Or drop them here, or paste a screenshot. JPEG, PNG, WebP, PDF, up to 10 MB each.',
  list: 'Files being uploaded',
  file: 'File %{number}',
  progress: 'Progress of file %{number}',
  remove: 'Remove file %{number}',
  state: { WAITING: 'waiting', SENDING: 'uploading', DONE: 'uploaded' },
  fault: {
    OFFLINE: 'The line broke off; try again.',
    FAULT: 'The upload failed; try again.',
    CANCELLED: 'Cancelled.',
    TOO_MANY_REQUESTS: 'Too many uploads; try again in a moment.',
    UNAUTHENTICATED: 'The session is over; sign in again.',
  },
};
