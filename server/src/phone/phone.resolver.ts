import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import type { RootRead, Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { sql } from '../read/sql.js';
import { importBindings } from './import-bindings.js';
import {
  ImportBindingsInput,
  ImportBindingsReportType,
  RequestVerificationInput,
  WaitingVerificationType,
} from './import-bindings.type.js';
import { bindingById, phoneBindingReading } from './phone.read.js';
import { PhoneBindingType } from './phone.type.js';
import { requestVerification, waitingVerifications } from './request-verification.js';

const ImportBindingsResult = resultUnion(
  'ImportBindingsResult',
  () => ImportBindingsReportType,
  'ImportBindingsReport',
);
const RequestVerificationResult = resultUnion('RequestVerificationResult', () => PhoneBindingType, 'PhoneBinding');

const oneBinding = (personId: string, id: string): RootRead => ({
  reading: phoneBindingReading,
  from: bindingById,
  subject: (row) => sql`${row}.person_id`,
  given: { personId, id },
});

/** Numbers bound under people's names (绑定号码). */
@Resolver()
export class PhoneResolver {
  @Mutation(() => ImportBindingsResult, {
    description: 'Numbers bound, unbound and answered for, in four channels; each row has its own outcome',
  })
  importBindings(
    @Ctx() context: Context,
    @Arg('input', () => ImportBindingsInput) input: ImportBindingsInput,
  ): Promise<ImportBindingsReportType | Refusal> {
    return importBindings(context, input);
  }

  @Mutation(() => RequestVerificationResult, { description: 'Has the operator asked about a number again (重新核验)' })
  requestVerification(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RequestVerificationInput) input: RequestVerificationInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, requestVerification(context, input), (id) => oneBinding(input.personId, id));
  }

  @Mutation(() => [WaitingVerificationType], {
    description: 'Numbers that wait for the answer of their operator, the longest first; answer with importBindings',
  })
  takeVerificationRequests(
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
  ): Promise<readonly WaitingVerificationType[]> {
    return waitingVerifications(context, first ?? 50);
  }
}
