import type { Instant } from '@zhengming/domain';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ClockType } from '../app/clock.resolver.js';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar } from '../app/scalars.js';
import { sandboxStories } from './sandbox-stories.js';
import { SandboxResetType, SandboxStoryType } from './sandbox.type.js';
import { notASandbox, setSandboxClock } from './set-sandbox-clock.js';

const SandboxClockResult = resultUnion('SandboxClockResult', () => ClockType, 'Clock');
const SandboxResetResult = resultUnion('SandboxResetResult', () => SandboxResetType, 'SandboxReset');

/** The sandbox for partner developers (沙箱); elsewhere every change of it is refused. */
@Resolver()
export class SandboxResolver {
  @Query(() => [SandboxStoryType], { description: 'The named people of a sandbox; none anywhere else' })
  sandboxStories(@Ctx() context: Context): Promise<readonly SandboxStoryType[]> {
    return sandboxStories(context);
  }

  @Mutation(() => SandboxClockResult, {
    description: 'Sets the clock of a sandbox forward; whoever’s status time changes is judged before it answers',
  })
  async setSandboxClock(
    @Ctx() context: Context,
    @Arg('at', () => DateTimeScalar) at: Instant,
  ): Promise<ClockType | Refusal> {
    const refusal = await setSandboxClock(context, at);
    return refusal ?? { now: context.clock.now(), demo: context.clock.demo };
  }

  @Mutation(() => SandboxResetResult, {
    description: 'Empties a sandbox and begins it anew; it is away for some seconds',
  })
  resetSandbox(@Ctx() { sandbox }: Context): SandboxResetType | Refusal {
    if (sandbox === null) return notASandbox();
    sandbox.reset();
    return { readyAt: '/health/ready' };
  }
}
