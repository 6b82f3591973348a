import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { recordPaper, settlePaper } from './paper-dose.js';
import { PaperDoseType, RecordPaperDoseInput, SettlePaperDoseInput } from './paper-dose.type.js';

const PaperDoseResult = resultUnion('PaperDoseResult', () => PaperDoseType, 'PaperDose');

/** Paper certificates (纸质接种凭证). */
@Resolver()
export class PaperDoseResolver {
  @Mutation(() => PaperDoseResult, {
    description: 'Enters a dose from a paper certificate; it counts at once, as UNVERIFIED',
  })
  recordPaperDose(
    @Ctx() context: Context,
    @Arg('input', () => RecordPaperDoseInput) input: RecordPaperDoseInput,
  ): Promise<PaperDoseType | Refusal> {
    return recordPaper(context, input);
  }

  @Mutation(() => PaperDoseResult, {
    description: 'What the issuing unit said of a dose from paper: VERIFIED, or it counts no longer',
  })
  settlePaperDose(
    @Ctx() context: Context,
    @Arg('input', () => SettlePaperDoseInput) input: SettlePaperDoseInput,
  ): Promise<PaperDoseType | Refusal> {
    return settlePaper(context, input);
  }
}
