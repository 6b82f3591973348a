import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { StartSimulationDocument } from '../generated/documents';
import { useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { faultsOf, toInput, type SimulationDraft } from './draft';
import { placeOf } from './fault-place';

type Labels = Parameters<typeof toInput>[1];

/** The form of a new simulation: what is typed, what is wrong with it and where, and sending it off. */
export function useSimulationForm(begin: () => SimulationDraft) {
  const translate = useTranslate();
  const text = useText();
  const navigate = useNavigate();
  const forget = useForget();
  const command = useCommand(StartSimulationDocument);
  const [draft, setDraft] = useState(begin);
  const [tried, setTried] = useState(false);
  const [failures, setFailures] = useState(0);

  const own = tried ? faultsOf(draft) : [];
  const refusedAt = command.refusal ? placeOf(command.refusal.field, draft) : null;
  const faultAt = (place: string): string | undefined => {
    const fault = own.find((one) => one.place === place);
    if (fault) return translate(fault.key);
    return command.refusal && refusedAt === place ? text(command.refusal.message) : undefined;
  };

  const change = (next: Partial<SimulationDraft>) => {
    setDraft({ ...draft, ...next });
    if (command.refusal) command.reset();
  };

  const submit = async (labels: Labels) => {
    setTried(true);
    const started = faultsOf(draft).length === 0 ? await command.run({ input: toInput(draft, labels) }) : null;
    if (!started) {
      setFailures((count) => count + 1);
      return;
    }
    await forget('simulation');
    void navigate(`/simulation/${started.id}`);
  };

  return {
    draft,
    change,
    faultAt,
    submit,
    /** Rises whenever it was not taken. */
    failures,
    busy: command.busy,
    error: command.error,
    /** A refusal that belongs to no field. */
    unplaced: refusedAt === null ? command.refusal : null,
  };
}
