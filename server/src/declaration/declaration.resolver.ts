import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, resultUnion } from '../app/refusal.type.js';
import { type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { statusReading } from '../status/status.read.js';
import { StatusType } from '../status/status.type.js';
import { DeclareItineraryInput } from './declaration.input.js';
import { declareItinerary } from './declare-itinerary.js';

const DeclareItineraryResult = resultUnion('DeclareItineraryResult', () => StatusType, 'Status');

const ofPerson: From = ({ row, args }) => sql`status ${row} where ${row}.person_id = ${args.bind('personId')}`;

@Resolver()
export class DeclarationResolver {
  @Mutation(() => DeclareItineraryResult, {
    description: 'Records a journey as declared and answers with the new status (行程申报)',
  })
  async declareItinerary(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DeclareItineraryInput) input: DeclareItineraryInput,
  ): Promise<Row | Refusal | null> {
    const personId = await declareItinerary(context, input);
    if (isRefusal(personId)) return personId;
    return readOne(context, info, { reading: statusReading, from: ofPerson, given: { personId } });
  }
}
