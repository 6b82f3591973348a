import type { GraphQLResolveInfo } from 'graphql';
import type { Instant } from '@zhengming/domain';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import { readOne, type Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import {
  closeComplaint,
  openComplaint,
  passOnComplaint,
  recheckComplaint,
  reopenComplaint,
  withdrawComplaint,
} from './complaint-commands.js';
import { complaintFigures } from './complaint-figures.js';
import { CloseComplaintInput, ComplaintFilterInput, ComplaintInput, OpenComplaintInput } from './complaint.input.js';
import { listedComplaints, oneComplaint } from './complaint.read.js';
import { receiptOf } from './complaint-receipt.js';
import { ComplaintConnectionType, ComplaintFigureType, ComplaintReceiptType, ComplaintType } from './complaint.type.js';

const ComplaintResult = resultUnion('ComplaintResult', () => ComplaintType, 'Complaint');
const ComplaintReceiptResult = resultUnion('ComplaintReceiptResult', () => ComplaintReceiptType, 'ComplaintReceipt');

/** 拒认投诉. */
@Resolver()
export class ComplaintResolver {
  @Query(() => ComplaintConnectionType, { description: 'Complaints about places that refused a test' })
  complaints(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ComplaintFilterInput, { nullable: true }) filter: ComplaintFilterInput | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedComplaints(filter), { first, after });
  }

  @Query(() => ComplaintType, { nullable: true })
  complaint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return readOne(context, info, oneComplaint(id));
  }

  @Query(() => [ComplaintFigureType], { description: 'By kind of place; small figures are withheld' })
  complaintFigures(
    @Ctx() context: Context,
    @Arg('from', () => DateTimeScalar) from: Instant,
    @Arg('to', () => DateTimeScalar) to: Instant,
  ): Promise<readonly ComplaintFigureType[]> {
    return complaintFigures(context, from, to);
  }

  @Mutation(() => ComplaintResult, { description: 'Takes a complaint in; the rules of the place are asked at once' })
  openComplaint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenComplaintInput) input: OpenComplaintInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, openComplaint(context, input), oneComplaint);
  }

  @Mutation(() => ComplaintReceiptResult, {
    description: 'A partner passes a person’s complaint on, and learns what to show the place',
  })
  async reportRefusal(
    @Ctx() context: Context,
    @Arg('input', () => OpenComplaintInput) input: OpenComplaintInput,
  ): Promise<ComplaintReceiptType | Refusal> {
    const opened = await openComplaint(context, input);
    return isRefusal(opened) ? opened : receiptOf(context, opened);
  }

  @Mutation(() => ComplaintResult, { description: 'To the body that supervises the place (转主管部门)' })
  passOnComplaint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ComplaintInput) input: ComplaintInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, passOnComplaint(context, input), oneComplaint);
  }

  @Mutation(() => ComplaintResult, { description: 'Asks the rules again, after the test was corrected' })
  recheckComplaint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ComplaintInput) input: ComplaintInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, recheckComplaint(context, input), oneComplaint);
  }

  @Mutation(() => ComplaintResult, { description: 'Closes it with the verdict of the rules; never with a new test' })
  closeComplaint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CloseComplaintInput) input: CloseComplaintInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, closeComplaint(context, input), oneComplaint);
  }

  @Mutation(() => ComplaintResult)
  withdrawComplaint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ComplaintInput) input: ComplaintInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, withdrawComplaint(context, input), oneComplaint);
  }

  @Mutation(() => ComplaintResult)
  reopenComplaint(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ComplaintInput) input: ComplaintInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, reopenComplaint(context, input), oneComplaint);
  }
}
