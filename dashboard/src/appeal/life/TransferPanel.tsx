import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { TransfersOnAppealFragment } from '../../generated/documents';
import { shortTime } from '../../shared/format';
import { Panel } from '../../shared/Panel';
import { Tag } from '../../shared/Tag';
import { ink, tone } from '../../shared/tokens';
import { useText, useWord } from '../../shared/use-text';
import type { CasePanelProps } from '../case-panel';

type Transfer = TransfersOnAppealFragment['transfers'][number];
type Card = TransfersOnAppealFragment['callCards'][number];

/** The hotline a case is with, and the card for calling it. */
const HOTLINES: Readonly<Record<Transfer['addressee'], Card['hotline'] | null>> = {
  PHONE_12326: 'HOTLINE_12326',
  PHONE_12306: 'HOTLINE_12306',
  PROVINCE: null,
};

/** Where the case has been passed on to (转办), whether they have it, what they said, and the least to say to them. */
export function TransferPanel({ appeal }: CasePanelProps) {
  const translate = useTranslate();
  if (appeal.transfers.length === 0) return null;
  return (
    <Panel title={translate('life.transfer.title')} aside={translate('life.transfer.owner')} dense>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {appeal.transfers.toReversed().map((transfer) => (
          <Box component="li" key={transfer.id} sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}` }}>
            <TransferFacts transfer={transfer} />
            {transfer.endedAt === null && <CardFor transfer={transfer} cards={appeal.callCards} />}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

function TransferFacts({ transfer }: { readonly transfer: Transfer }) {
  const translate = useTranslate();
  const word = useWord();
  const { addressee, division, externalNumber, handedBy, handedAt, answer, answeredAt, endedAt } = transfer;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <strong>{division?.name ?? word('Addressee', addressee)}</strong>
        <Receipt transfer={transfer} />
        {endedAt && <span>{translate('life.transfer.ended', { at: shortTime(endedAt) })}</span>}
      </Box>
      <Box sx={{ color: ink.body }}>
        {translate('life.transfer.externalNumber')}
        {externalNumber ?? translate('life.transfer.noNumber')} ·{' '}
        {translate('life.transfer.handed', { by: handedBy, at: shortTime(handedAt) })}
      </Box>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {answer && answeredAt
          ? `${translate('life.transfer.answered', { at: shortTime(answeredAt) })}${answer}`
          : endedAt === null && translate('life.transfer.noAnswer')}
      </Box>
    </>
  );
}

function Receipt({ transfer: { receivedAt, escalatedAt, receiptDue, endedAt } }: { readonly transfer: Transfer }) {
  const translate = useTranslate();
  if (receivedAt) {
    return (
      <Tag tone="green" glyph>
        {translate('life.transfer.received', { at: shortTime(receivedAt) })}
      </Tag>
    );
  }
  if (endedAt) return null;
  return escalatedAt ? (
    <Tag tone="red" glyph>
      {translate('life.transfer.late')}
    </Tag>
  ) : (
    <Tag tone="yellow" glyph>
      {translate('life.transfer.waiting', { at: shortTime(receiptDue) })}
    </Tag>
  );
}

/** The least that has to be said in a three-way call, open while the case is there. */
function CardFor({ transfer, cards }: { readonly transfer: Transfer; readonly cards: readonly Card[] }) {
  const translate = useTranslate();
  const text = useText();
  const card = cards.find(({ hotline }) => hotline === HOTLINES[transfer.addressee]);
  if (!card) return null;
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer' }}>
        {text(card.title)}
      </Box>
      {(['say', 'ask'] as const).map((part) => (
        <Box key={part}>
          <Box sx={{ color: ink.muted, mt: 0.5 }}>{translate(`life.transfer.${part}`)}</Box>
          <Box component="ol" sx={{ my: 0, pl: 2.5 }}>
            {card[part].map((line) => (
              <li key={line.zh}>{text(line)}</li>
            ))}
          </Box>
        </Box>
      ))}
      <Box sx={{ color: tone.red.ink }}>{text(card.never)}</Box>
    </Box>
  );
}
