import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useEffect, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useCan } from '../access';
import type { BreakGlassInput, DiagnosisInput } from '../generated/documents';
import { useSavedDraft } from '../shared/drafts/use-saved-draft';
import { BreakGlass } from '../shared/emergency/BreakGlass';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { usePreference } from '../shared/preference/preference-store';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { CallerScreen } from './CallerScreen';
import { NumberBox } from './NumberBox';
import { callWaits, leaveCall, resumeCall, takeCalls } from './call-handover';
import { EMPTY_CALL } from './call-form';
import { useDiagnosis } from './use-diagnosis';

/** A call goes on when the agent changes the language in the middle of it. */
function useCallAcrossLanguages(personId: string | null, start: (identifier: DiagnosisInput) => void): void {
  const [locale] = useLocaleState();
  useEffect(() => {
    const resumed = resumeCall(locale, performance.now());
    if (resumed !== null) start({ kind: 'PERSON', value: resumed });
  }, [locale, start]);
  useEffect(
    () => (personId === null ? undefined : () => leaveCall(personId, locale, performance.now())),
    [personId, locale],
  );
}

/** A call from the number to the proposed correction, on one screen and by keyboard (来电受理). */
export function IntakePage() {
  const translate = useTranslate();
  const [handed] = useState(callWaits);
  const look = useDiagnosis();
  const draft = useSavedDraft('INTAKE', 'CALL', EMPTY_CALL);
  const { preference, change } = usePreference();
  const { diagnose, caller } = look;
  const can = useCan();
  // in no address and nowhere stored; the next look takes its place
  const [asked, setAsked] = useState<DiagnosisInput | null>(null);
  const start = useCallback(
    (identifier: DiagnosisInput) => {
      setAsked(identifier);
      void diagnose(identifier);
    },
    [diagnose],
  );
  useEffect(() => takeCalls(start), [start]);
  useCallAcrossLanguages(caller?.person.id ?? null, start);
  const kept = draft.restored ? draft.value.personId : null;
  useEffect(() => {
    // a line that dropped: the call that was being written down comes back with whom it was about
    if (kept !== null) void diagnose({ kind: 'PERSON', value: kept });
  }, [kept, diagnose]);
  const whom = asked && emergencyWhom(asked);
  return (
    <>
      <ScreenHead
        title={translate('intake.title')}
        hint={translate('intake.hint')}
        actions={
          <Button
            variant={preference.largeType ? 'contained' : 'outlined'}
            aria-pressed={preference.largeType}
            onClick={() => void change({ largeType: !preference.largeType })}
          >
            {translate('intake.large')}
          </Button>
        }
      />
      <NumberBox focused={!handed} busy={look.busy} onLook={start} />
      {look.busy && <LinesSkeleton />}
      <CommandNotice refusal={look.refusal} error={look.error} />
      {look.refusal?.code === 'UNKNOWN_PERSON' && (
        <Box sx={{ mb: 1, display: 'flex', gap: 2, alignItems: 'center' }}>
          {translate('intake.unknown.hint')}
          {whom && can('Mutation.breakGlass') && (
            <BreakGlass whom={whom} onOpen={(personId) => start({ kind: 'PERSON', value: personId })} />
          )}
        </Box>
      )}
      {look.several && <Several people={look.several.people} onChoose={start} />}
      {caller && <CallerScreen key={caller.person.id} caller={caller} foundBy={look.foundBy} draft={draft} />}
      {!caller && !look.several && !look.busy && !look.refusal && !look.error && (
        <Empty title={translate('intake.start.title')} hint={translate('intake.start.hint')} />
      )}
    </>
  );
}

/** Whom an emergency would be about; a document or a case number alone names nobody to the platform. */
function emergencyWhom({ kind, value }: DiagnosisInput): Omit<BreakGlassInput, 'reason'> | null {
  if (kind === 'PERSON') return { personId: value };
  return kind === 'PHONE' || kind === 'RESIDENT_ID' ? { identifier: { kind, value } } : null;
}

interface SeveralProps {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly idNumber: string;
    readonly birthYear: number;
  }[];
  readonly onChoose: (identifier: DiagnosisInput) => void;
}

/** One phone, several people: asked whom it is about, the agent chooses with one key. */
function Several({ people, onChoose }: SeveralProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate('intake.several.title', { count: people.length })} aside={translate('intake.several.hint')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {people.map(({ id, name, idNumber, birthYear }, index) => (
          <li key={id}>
            <Button variant="outlined" autoFocus={index === 0} onClick={() => onChoose({ kind: 'PERSON', value: id })}>
              {name}　{idNumber}　{birthYear}
            </Button>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
