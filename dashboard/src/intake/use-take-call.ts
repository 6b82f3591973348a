import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import {
  NoteOnCallDocument,
  ProposeOnCallDocument,
  StartOnCallDocument,
  TakeCallDocument,
  type TakenCallFragment,
} from '../generated/documents';
import { useCommand, useForget } from '../shared/use-api';
import { toCorrection, toOpenAppeal, type CallForm } from './call-form';
import type { IdentityCheck } from './identity-check';

/**
 * Takes the call: opens the appeal and, when a correction was suggested, goes on to its proposal. Each step is a move of
 * the desk of its own; where one is refused, what was done stands, and the case goes on from there.
 */
export function useTakeCall(onTaken: () => void) {
  const notify = useNotify();
  const navigate = useNavigate();
  const forget = useForget();
  const opening = useCommand(TakeCallDocument);
  const starting = useCommand(StartOnCallDocument);
  const noting = useCommand(NoteOnCallDocument);
  const proposing = useCommand(ProposeOnCallDocument);
  const [busy, setBusy] = useState(false);

  const propose = async (form: CallForm, opened: TakenCallFragment): Promise<boolean> => {
    const correction = toCorrection(form);
    const { cause } = form;
    if (correction === null || cause === null) return false;
    const started = await starting.run({ input: { appealId: opened.id, expectedVersion: opened.version } });
    if (!started) return false;
    const noted = await noting.run({
      input: {
        appealId: opened.id,
        kind: form.evidenceKind,
        description: form.evidenceText.trim() || form.statement.trim(),
        seenOriginal: false,
      },
    });
    if (!noted) return false;
    const evidenceIds = noted.evidence.map(({ id }) => id);
    const { id: appealId, version: expectedVersion } = noted;
    const corrections = [correction];
    const { legalBasis } = form;
    const done = await proposing.run({
      input: { appealId, cause, corrections, evidenceIds, expectedVersion, legalBasis },
    });
    return done !== null;
  };

  const take = async (form: CallForm, personId: string, check: IdentityCheck): Promise<void> => {
    setBusy(true);
    const opened = await opening.run({ input: toOpenAppeal(form, personId, check) });
    if (opened) {
      const proposed = form.suggestion !== null && (await propose(form, opened));
      const told = proposed ? 'proposed' : form.suggestion === null ? 'done' : 'half';
      notify(`intake.form.${told}`, {
        type: told === 'half' ? 'warning' : 'success',
        messageArgs: { number: opened.number },
      });
      onTaken();
      await forget('appeal', 'CountQueue', 'ShowPerson');
      void navigate(`/appeal/${opened.id}/show`);
    }
    setBusy(false);
  };

  return { busy, refusal: opening.refusal, error: opening.error, take };
}
