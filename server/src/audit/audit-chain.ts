import {
  anchorLine,
  type ChainProblem,
  chainHead,
  latestAnchors,
  latestCheck,
  openAuditChecks,
  queueAuditCheck,
} from '@zhengming/data';
import { fromEpochMs, instant } from '@zhengming/domain';
import type { Context, Services } from '../app/context.js';
import type { ChainState } from './audit.enum.js';
import type { AuditChainType, AuditCheckType } from './audit.type.js';

const ANCHORS_SHOWN = 10;

/** How long the chain is, how it ends, and what the last verification found. */
export async function auditChain({ store: { pool } }: Pick<Services, 'store'>): Promise<AuditChainType> {
  const [head, check, waiting, anchors] = await Promise.all([
    chainHead(pool),
    latestCheck(pool),
    openAuditChecks(pool),
    latestAnchors(pool, ANCHORS_SHOWN),
  ]);
  return {
    state: waiting > 0 ? 'CHECKING' : stateOf(check?.problem),
    length: String(head.seq),
    headHash: head.hash.toString('hex'),
    lastCheck: check && toAuditCheckType(check),
    anchors: anchors.map((anchor) => ({ seq: String(anchor.seq), at: instant(anchor.at), line: anchorLine(anchor) })),
  };
}

/** Of a check that was never made nothing is known. */
function stateOf(problem: ChainProblem | null | undefined): ChainState {
  if (problem === undefined) return 'UNCHECKED';
  return problem === null ? 'INTACT' : 'BROKEN';
}

type Check = NonNullable<Awaited<ReturnType<typeof latestCheck>>>;

const toAuditCheckType = (check: Check): AuditCheckType => ({
  askedAt: fromEpochMs(check.askedAt.getTime()),
  askedBy: check.askedBy,
  finishedAt: fromEpochMs(check.finishedAt.getTime()),
  checked: check.checked,
  brokenSeq: check.brokenSeq,
  problem: check.problem,
});

/** Has the whole chain verified by the workers, unless they are at it. */
export async function verifyAuditChain(context: Context): Promise<AuditChainType> {
  const { store, clock, jobs, actor } = context;
  await context.audit.flush();
  if ((await openAuditChecks(store.pool)) === 0) {
    const checkId = await queueAuditCheck(store.pool, actor.kind === 'STAFF' ? actor.id : null, clock.now());
    await jobs.verifyAudit(store.pool, { checkId });
  }
  return auditChain(context);
}
