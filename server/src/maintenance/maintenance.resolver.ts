import { listMaintenance, type Maintenance } from '@zhengming/data';
import { DAY_MS, type Instant, plusMs } from '@zhengming/domain';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar } from '../app/scalars.js';
import { CALENDAR_MS } from '../token/token-keys.js';
import {
  MaintenanceWindowType,
  PublishMaintenanceInput,
  toMaintenanceWindowType,
  WithdrawMaintenanceInput,
} from './maintenance.type.js';
import { publishMaintenance, withdrawMaintenance } from './publish-maintenance.js';

const MaintenanceResult = resultUnion('MaintenanceResult', () => MaintenanceWindowType, 'MaintenanceWindow');

/** What is over is shown for as long as somebody may still ask about last night. */
const SHOWN_BACK_MS = 7 * DAY_MS;

const toType = ({ clock, actor }: Context, window: Maintenance): MaintenanceWindowType =>
  toMaintenanceWindowType(window, clock.now(), actor.kind === 'STAFF' && actor.roles.has('ADMIN'));

const toResult = (context: Context, found: Maintenance | Refusal): MaintenanceWindowType | Refusal =>
  isRefusal(found) ? found : toType(context, found);

/** The hours in which the service may be shut. */
@Resolver()
export class MaintenanceResolver {
  @Query(() => [MaintenanceWindowType], {
    description:
      'Published maintenance from a week ago on, the earliest first; also signed, at /.well-known/maintenance.jwt',
  })
  async maintenanceWindows(
    @Ctx() context: Context,
    @Arg('from', () => DateTimeScalar, { nullable: true }) from: Instant | null,
  ): Promise<MaintenanceWindowType[]> {
    const now = context.clock.now();
    const after = from ?? plusMs(now, -SHOWN_BACK_MS);
    const found = await listMaintenance(context.store.pool, after, plusMs(now, CALENDAR_MS));
    return found.map((window) => toType(context, window));
  }

  @Mutation(() => MaintenanceResult, { description: 'Publishes hours in which the service may be shut (公告维护)' })
  async publishMaintenance(
    @Ctx() context: Context,
    @Arg('input', () => PublishMaintenanceInput) input: PublishMaintenanceInput,
  ): Promise<MaintenanceWindowType | Refusal> {
    return toResult(context, await publishMaintenance(context, input));
  }

  @Mutation(() => MaintenanceResult, { description: 'Withdraws hours that are not over (撤回公告)' })
  async withdrawMaintenance(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawMaintenanceInput) input: WithdrawMaintenanceInput,
  ): Promise<MaintenanceWindowType | Refusal> {
    return toResult(context, await withdrawMaintenance(context, input));
  }
}
