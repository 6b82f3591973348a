import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { acknowledgeAlert, readAlerts } from './alert-commands.js';
import { AcknowledgeAlertInput, AnalystAlertResult, AnalystAlertType } from './alert.type.js';

@Resolver()
export class AlertResolver {
  @Query(() => [AnalystAlertType], { description: 'Latest first; at most 200' })
  analystAlerts(
    @Ctx() context: Context,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'true: only those that are not over; false: only those that are',
    })
    open: boolean | null,
  ): Promise<readonly AnalystAlertType[]> {
    return readAlerts(context, open);
  }

  @Mutation(() => AnalystAlertResult, { description: 'Takes note of an alert' })
  acknowledgeAlert(
    @Ctx() context: Context,
    @Arg('input', () => AcknowledgeAlertInput) input: AcknowledgeAlertInput,
  ): Promise<AnalystAlertType | Refusal> {
    return acknowledgeAlert(context, input);
  }
}
