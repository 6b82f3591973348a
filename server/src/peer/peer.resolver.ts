import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { answerPeer } from './answer-peer.js';
import { PeerRecordsInput, PeerRecordsType } from './peer.type.js';

/** What this platform tells other platforms (平台间查询): the same query from whichever of them. */
@Resolver()
export class PeerResolver {
  @Query(() => PeerRecordsType, {
    description: 'Tests of the last 60 days and doses of people you ask about, for another platform of the scheme',
  })
  peerRecords(
    @Ctx() context: Context,
    @Arg('input', () => PeerRecordsInput) input: PeerRecordsInput,
  ): Promise<PeerRecordsType> {
    return answerPeer(context, input);
  }
}
