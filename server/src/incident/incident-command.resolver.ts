import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, resultUnion } from '../app/refusal.type.js';
import type { Row } from '../read/read.js';
import { startWave, stopIncident, undoIncidentWave } from './apply-incident.js';
import { approveIncident, sendBackIncident } from './approve-incident.js';
import { draftIncidentCorrection } from './draft-incident.js';
import { cancelIncidentDryRun, dryRunIncident } from './dry-run-incident.js';
import { dismissIncident, writeReviewNote } from './end-incident.js';
import { ApproveIncidentInput, DraftIncidentInput, MoveIncidentInput, OpenIncidentInput } from './incident.input.js';
import { oneIncident } from './incident.resolver.js';
import { IncidentType } from './incident.type.js';
import { settleIncidentByList } from './settle-by-list.js';
import { openIncident } from './open-incident.js';

const IncidentCommandResult = resultUnion('IncidentCommandResult', () => IncidentType, 'Incident');
type Answer = Promise<Row | Refusal | null>;

/** The verbs of an incident; each answers with the incident as it is then, or with a refusal. */
@Resolver()
export class IncidentCommandResolver {
  @Mutation(() => IncidentCommandResult, { description: 'Somebody sees that many are misled by one cause (建立事件)' })
  openIncident(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenIncidentInput) input: OpenIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, openIncident(context, input));
  }

  @Mutation(() => IncidentCommandResult, { description: 'What is corrected, for whom, for how long (起草统一更正)' })
  draftIncidentCorrection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DraftIncidentInput) input: DraftIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, draftIncidentCorrection(context, input));
  }

  @Mutation(() => IncidentCommandResult, { description: 'Tries the draft on a frozen snapshot; nobody is touched' })
  dryRunIncident(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, dryRunIncident(context, input));
  }

  @Mutation(() => IncidentCommandResult)
  cancelIncidentDryRun(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, cancelIncidentDryRun(context, input));
  }

  @Mutation(() => IncidentCommandResult, { description: 'A second person approves what was tried' })
  approveIncident(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ApproveIncidentInput) input: ApproveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, approveIncident(context, input));
  }

  @Mutation(() => IncidentCommandResult, { description: 'A second person is not content; `note` says why' })
  sendBackIncident(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, sendBackIncident(context, input));
  }

  @Mutation(() => IncidentCommandResult, { description: 'Begins the next wave, or goes on with one that stopped' })
  startWave(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, startWave(context, input));
  }

  @Mutation(() => IncidentCommandResult, { description: 'Stops the wave; `note` says why' })
  stopIncident(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, stopIncident(context, input));
  }

  @Mutation(() => IncidentCommandResult, { description: 'Undoes the latest wave; `note` says why' })
  undoWave(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, undoIncidentWave(context, input));
  }

  @Mutation(() => IncidentCommandResult, {
    description: 'Its list has been corrected: people are told and appeals resolved by what the new list says',
  })
  settleIncidentByList(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, settleIncidentByList(context, input));
  }

  @Mutation(() => IncidentCommandResult, { description: 'It was no incident; `note` says why' })
  dismissIncident(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, dismissIncident(context, input));
  }

  @Mutation(() => IncidentCommandResult, {
    description: 'What happened, and what keeps it from happening again (复盘)',
  })
  writeReviewNote(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveIncidentInput) input: MoveIncidentInput,
  ): Answer {
    return incidentOrRefusal(context, info, writeReviewNote(context, input));
  }
}

async function incidentOrRefusal(
  context: Context,
  info: GraphQLResolveInfo,
  answer: Promise<string | Refusal>,
): Answer {
  const id = await answer;
  return isRefusal(id) ? id : oneIncident(context, info, id);
}
