import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { isRefusal, type Refusal, resultUnion } from '../app/refusal.type.js';
import { PersonType } from '../person/person.type.js';
import type { Row } from '../read/read.js';
import {
  ConnectorHistoryType,
  ConnectorType,
  PersonSourceType,
  SaveConnectorInput,
  SetConnectorStandingInput,
} from './connector.type.js';
import { lookUpRecords } from './look-up-records.js';
import { LookUpRecordsInput, RecordLookUpType } from './look-up.type.js';
import './person-source.read.js';
import { readConnectorHistory, readConnectors } from './read-connectors.js';
import { checkConnector, saveConnector, setConnectorStanding } from './save-connector.js';

const ConnectorResult = resultUnion('ConnectorResult', () => ConnectorType, 'Connector');
const LookUpRecordsResult = resultUnion('LookUpRecordsResult', () => RecordLookUpType, 'RecordLookUp');

/** Other platforms we ask (数据源). */
@Resolver()
export class ConnectorResolver {
  @Query(() => [ConnectorType], { description: 'Every source of records of others, and how it stands since when' })
  connectors(@Ctx() context: Context): Promise<readonly ConnectorType[]> {
    return readConnectors(context);
  }

  @Query(() => ConnectorHistoryType, { description: 'How a source stood, and what of its records could not be read' })
  connectorHistory(@Ctx() context: Context, @Arg('code', () => String) code: string): Promise<ConnectorHistoryType> {
    return readConnectorHistory(context, code);
  }

  @Mutation(() => LookUpRecordsResult, {
    description: 'Asks other platforms about a person now, each within its time limit (按需查询)',
  })
  lookUpRecords(
    @Ctx() context: Context,
    @Arg('input', () => LookUpRecordsInput) input: LookUpRecordsInput,
    @Arg('purpose', () => String, { description: 'Why; stands in the log the person can see' }) _purpose: string,
  ): Promise<RecordLookUpType | Refusal> {
    return lookUpRecords(context, input);
  }

  @Mutation(() => ConnectorResult, { description: 'Writes a source into the register, or changes it' })
  saveConnector(
    @Ctx() context: Context,
    @Arg('input', () => SaveConnectorInput) input: SaveConnectorInput,
  ): Promise<ConnectorType | Refusal> {
    return connectorOrRefusal(context, saveConnector(context, input));
  }

  @Mutation(() => ConnectorResult, { description: 'Says how a source stands that cannot be asked by machine' })
  setConnectorStanding(
    @Ctx() context: Context,
    @Arg('input', () => SetConnectorStandingInput) input: SetConnectorStandingInput,
  ): Promise<ConnectorType | Refusal> {
    return connectorOrRefusal(context, setConnectorStanding(context, input));
  }

  @Mutation(() => ConnectorResult, {
    description: 'Asks a source now whether it answers; what it says shows in its state',
  })
  checkConnector(@Ctx() context: Context, @Arg('code', () => String) code: string): Promise<ConnectorType | Refusal> {
    return connectorOrRefusal(context, checkConnector(context, code));
  }
}

async function connectorOrRefusal(
  context: Context,
  answer: Promise<string | Refusal>,
): Promise<ConnectorType | Refusal> {
  const code = await answer;
  if (isRefusal(code)) return code;
  const [connector] = await readConnectors(context, code);
  if (!connector) throw new Error('what a command was about has vanished');
  return connector;
}

/** What is known of a person from whom. */
@Resolver(() => PersonType)
export class PersonSourcesResolver {
  @FieldResolver(() => [PersonSourceType], {
    description: 'What is known from whom; sources that did not answer first',
  })
  sources(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
