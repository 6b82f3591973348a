import { plusMs } from '@zhengming/domain';
import { deliver, takeDue } from '../notice/deliver-notice.js';
import type { NoticeSender } from '../notice/notice-sender.js';
import type { TestHouse } from './test-house.js';

const SENDS_ALL: NoticeSender = { needsNumber: false, send: () => Promise.resolve({ kind: 'SENT' }) };
/** Just longer than a move can be undone. */
const UNDO_IS_OVER_MS = 11_000;

/** Lets the time to undo go by, and sends whatever is due then. @returns how many attempts that took */
export async function tellAll({ services, clock }: TestHouse, sender: NoticeSender = SENDS_ALL): Promise<number> {
  clock.set(plusMs(clock.now(), UNDO_IS_OVER_MS));
  let attempts = 0;
  for (let taken = await takeDue(services); taken !== null; taken = await takeDue(services)) {
    await deliver(services, sender, taken, () => 0);
    attempts += 1;
  }
  return attempts;
}
