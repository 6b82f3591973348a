import type { WebhookAttempt } from '@zhengming/data';
import type { TextType } from '../app/text.type.js';

/** Why nothing came back, and what to do about it. */
const FAULTS: Readonly<Record<string, TextType>> = {
  NOT_ALLOWED_THERE: {
    zh: '地址指向内网或保留网段，未发送。请改用公网 https 地址。',
    en: 'The name leads to a private or reserved address; nothing was sent. Use a public https address.',
  },
  UNREACHABLE: {
    zh: '连接失败：域名、证书或防火墙。请从公网访问该地址核对。',
    en: 'No connection: name, certificate or firewall. Try the address from the internet.',
  },
  TIMED_OUT: {
    zh: '未在时限内应答。请先应答 2xx，再处理内容。',
    en: 'No answer in time. Answer 2xx first, and work on it afterwards.',
  },
  ANSWER_TOO_LARGE: {
    zh: '应答过大。应答正文可以为空。',
    en: 'The answer was too large; it may be empty.',
  },
  REDIRECTED: {
    zh: '应答为重定向，不会跟随。请登记最终地址。',
    en: 'A redirect, which is never followed. Register the address it leads to.',
  },
  FAULT: { zh: '平台内部故障，将自动重试。', en: 'A fault on our side; it is tried again.' },
};

export function attemptSentence({ status, error }: Pick<WebhookAttempt, 'status' | 'error'>): TextType {
  if (error === null) return { zh: `已送达（${String(status)}）`, en: `Delivered (${String(status)})` };
  return (
    FAULTS[error] ?? {
      zh: `对方应答 ${String(status)}，将按间隔重试。`,
      en: `It answered ${String(status)}; it is tried again.`,
    }
  );
}
