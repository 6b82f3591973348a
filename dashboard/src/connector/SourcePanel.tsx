import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { type AnswerState, LookUpRecordsDocument, type PersonSourcePartsFragment } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { STANDING_TONE } from './StandingTags';

const ANSWER_TONE: Record<AnswerState, ToneName> = {
  FOUND: 'green',
  NOT_FOUND: 'info',
  SOURCE_DOWN: 'red',
  PENDING: 'yellow',
};

interface SourcePanelProps {
  readonly personId: string;
  readonly purpose: string;
  readonly sources: readonly PersonSourcePartsFragment[];
  /** What was read with the records that a look-up may change. */
  readonly rereads: readonly string[];
}

/** What of this person is known from whom, who is silent, and a button that asks them now. */
export function SourcePanel({ personId, purpose, sources, rereads }: SourcePanelProps) {
  const translate = useTranslate();
  const can = useCan();
  const text = useText();
  const forget = useForget();
  const lookUp = useCommand(LookUpRecordsDocument);
  if (sources.length === 0) return null;
  const ask = async () => {
    if (await lookUp.run({ input: { personId }, purpose })) await forget(...rereads);
  };
  const mayAsk = sources.some(({ askable }) => askable) && can('Mutation.lookUpRecords');
  return (
    <Panel
      title={translate('connector.person.title')}
      aside={translate('connector.person.hint')}
      actions={
        mayAsk && (
          <Button variant="outlined" onClick={() => void ask()} loading={lookUp.busy}>
            {translate('connector.person.lookUp')}
          </Button>
        )
      }
    >
      <CommandNotice refusal={lookUp.refusal} error={lookUp.error} />
      <Box
        component="ul"
        aria-live="polite"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75, fontSize: 13.5 }}
      >
        {sources.map((source) => (
          <Box
            component="li"
            key={source.code}
            sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}
          >
            <SourceTag source={source} />
            <strong>{text(source.name)}</strong>
            {source.records > 0 && (
              <span>{translate('connector.person.records', { smart_count: source.records })}</span>
            )}
            <Box component="span" sx={{ flexBasis: { xs: '100%', md: 'auto' }, flex: 1 }}>
              {text(source.sentence)}
            </Box>
            <Times source={source} />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

function SourceTag({ source: { state, standing } }: { readonly source: PersonSourcePartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  if (state !== null) {
    return (
      <Tag tone={ANSWER_TONE[state]} glyph>
        {word('AnswerState', state)}
      </Tag>
    );
  }
  return (
    <Tag tone={standing === null ? 'unknown' : STANDING_TONE[standing]} glyph>
      {standing === null ? translate('connector.person.notAskedYet') : word('RegisterState', standing)}
    </Tag>
  );
}

function Times({ source: { askedAt, answeredAt, askAgainAt, since } }: { readonly source: PersonSourcePartsFragment }) {
  const translate = useTranslate();
  const lines = [
    ...(answeredAt ? [translate('connector.person.answeredAt', { at: shortTime(answeredAt) })] : []),
    ...(askedAt && askedAt !== answeredAt ? [translate('connector.person.askedAt', { at: shortTime(askedAt) })] : []),
    ...(askAgainAt ? [translate('connector.person.again', { at: shortTime(askAgainAt) })] : []),
    ...(askedAt === null && since ? [translate('connector.since', { at: shortTime(since) })] : []),
  ];
  return (
    <Box component="span" sx={{ color: ink.muted, fontSize: 12.5 }}>
      {lines.join(' · ')}
    </Box>
  );
}
