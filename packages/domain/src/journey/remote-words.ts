import type { Text } from '../evaluation/sentences.js';
import type { RemoteGround } from './remote-scan.js';

/** Why a scan was not made at its venue, in a sentence for whoever reads the case. */
export function remoteSentence({ reason, km, minutes }: RemoteGround): Text {
  switch (reason) {
    case 'ELSEWHERE_THEN':
      return {
        zh: `扫码时另有记录表明本人在别的地市${distance(km).zh}。`,
        en: `Another record places them in another prefecture at that time${distance(km).en}.`,
      };
    case 'TOO_FAR_TO_TRAVEL':
      return {
        zh: `扫码前后${lasting(minutes).zh}内，本人在至少${km}公里外，来不及到达。`,
        en: `${lasting(minutes).en} before or after they were at least ${km} km away, too far to travel.`,
      };
    case 'SCANS_ELSEWHERE':
      return {
        zh: `另有两次扫码在至少${km}公里外，时间相隔${lasting(minutes).zh}。`,
        en: `Two other scans are at least ${km} km away, ${lasting(minutes).en} apart.`,
      };
    case 'FORWARDED_CODE':
      return {
        zh: '同一小时内，多地多人扫了同一个场所码，该码被转发。',
        en: 'Within an hour people in several other prefectures scanned the same code: it was forwarded.',
      };
  }
}

const distance = (km: number | null): Text =>
  km === null || km === 0 ? { zh: '', en: '' } : { zh: `，相距至少${km}公里`, en: `, at least ${km} km away` };

function lasting(minutes: number | null): Text {
  const whole = minutes ?? 0;
  if (whole < 120) return { zh: `${whole}分钟`, en: `${whole} minutes` };
  const hours = Math.round(whole / 60);
  return { zh: `${hours}小时`, en: `${hours} hours` };
}
