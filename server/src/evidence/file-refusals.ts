import { type Refusal, refuse } from '../app/refusal.type.js';

/** Why a file is not taken; each with the HTTP status of the upload. */
export interface FileRefusal {
  readonly status: number;
  readonly refusal: Refusal;
  /** DUPLICATE_FILE: the file that is there already. */
  readonly fileId?: string;
}

const file = (status: number, code: string, zh: string, en: string): FileRefusal => ({
  status,
  refusal: refuse(code, zh, en, 'file'),
});

export const MEGABYTES = 10;

export const FILE_REFUSALS = {
  NO_FILE: file(400, 'NO_FILE', '没有收到文件。', 'No file arrived.'),
  TOO_LARGE: file(
    413,
    'FILE_TOO_LARGE',
    `文件不得超过${MEGABYTES} MB，请压缩或拍低一档分辨率后重传。`,
    `No more than ${MEGABYTES} MB; send a smaller picture.`,
  ),
  EMPTY: file(422, 'FILE_EMPTY', '文件是空的，请重新选择。', 'The file is empty; choose it again.'),
  TYPE: file(
    415,
    'FILE_TYPE',
    '只接收 JPEG、PNG、WebP 图片和 PDF。',
    'Only JPEG, PNG and WebP pictures and PDF are taken.',
  ),
  HEIC: file(
    415,
    'FILE_TYPE_HEIC',
    '暂不接收 HEIC 照片：请在手机“相机-格式”中选“兼容性最佳”，或发送截图。',
    'HEIC photos cannot be shown here: choose “Most Compatible” in the phone’s camera settings, or send a screenshot.',
  ),
  TYPE_DIFFERS: file(
    415,
    'FILE_TYPE_DIFFERS',
    '文件内容与其类型不符，请发送原件。',
    'The content is not of the type it says; send the original.',
  ),
  BROKEN: file(
    422,
    'FILE_BROKEN',
    '文件已损坏或不完整，请重新上传。',
    'The file is damaged or incomplete; send it again.',
  ),
  LOCKED: file(
    422,
    'FILE_LOCKED',
    'PDF 设有密码，无法查看；请发送不加密的文件。',
    'The PDF is encrypted and cannot be shown; send it without a password.',
  ),
  TOO_MANY_PIXELS: file(
    422,
    'PICTURE_TOO_LARGE',
    '图片像素过大（最多 5000 万像素），请缩小后重传。',
    'The picture has more than 50 million pixels; send a smaller one.',
  ),
  STORE_DOWN: file(
    503,
    'STORE_UNAVAILABLE',
    '文件暂时无法保存，请稍后重试；案件内容未受影响。',
    'The file cannot be stored right now; try again soon. The case is as it was.',
  ),
} as const;

export const duplicateFile = (fileId: string): FileRefusal => ({
  ...file(409, 'DUPLICATE_FILE', '该文件已在本案证据中，无需重复上传。', 'This file is in the case already.'),
  fileId,
});
