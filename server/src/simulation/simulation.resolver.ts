import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import { type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { cancelSimulation } from './cancel-simulation.js';
import { SimulationInput } from './simulation.input.js';
import { SIMULATIONS, simulationReading } from './simulation.read.js';
import { SimulationConnectionType, SimulationType } from './simulation.type.js';
import { startSimulation } from './start-simulation.js';

const SimulationCommandResult = resultUnion('SimulationCommandResult', () => SimulationType, 'Simulation');

const byId: From = ({ row, args }) => sql`simulation ${row} where ${row}.id = ${args.bind('id')}`;

const oneSimulation = (context: Context, info: GraphQLResolveInfo, id: string): Promise<Row | null> =>
  readOne(context, info, { reading: simulationReading, from: byId, given: { id } });

@Resolver()
export class SimulationResolver {
  @Query(() => SimulationType, { nullable: true })
  simulation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return oneSimulation(context, info, id);
  }

  @Query(() => SimulationConnectionType, { description: 'What was tried, latest first; hours of shadow runs left out' })
  simulations(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, SIMULATIONS, { first, after });
  }

  @Mutation(() => SimulationCommandResult, { description: 'Queues a simulation; nothing a person meets is touched' })
  startSimulation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SimulationInput) input: SimulationInput,
  ): Promise<Row | Refusal | null> {
    return simulationOrRefusal(context, info, startSimulation(context, input));
  }

  @Mutation(() => SimulationCommandResult, { description: 'Ends a simulation that is queued or running' })
  cancelSimulation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | Refusal | null> {
    return simulationOrRefusal(context, info, cancelSimulation(context, id));
  }
}

async function simulationOrRefusal(
  context: Context,
  info: GraphQLResolveInfo,
  answer: Promise<string | Refusal>,
): Promise<Row | Refusal | null> {
  const result = await answer;
  return isRefusal(result) ? result : oneSimulation(context, info, result);
}
