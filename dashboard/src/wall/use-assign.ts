import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { AssignAppealDocument, type WallCasePartsFragment } from '../generated/documents';
import type { ZhengmingDataProvider } from '../shared/data-provider';
import { useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';

/** Whoever a case is given to. */
export interface Receiver {
  readonly staffId: string;
  readonly name: string;
}

export interface Assigning {
  /** `to` null: back to the queue. */
  readonly give: (given: WallCasePartsFragment, to: Receiver | null) => void;
  /** The case that is being given away at this moment. */
  readonly busy: string | null;
}

/** Gives cases to people by the ordinary move of a supervisor, and says what became of it. */
export function useAssign(): Assigning {
  const translate = useTranslate();
  const notify = useNotify();
  const text = useText();
  const forget = useForget();
  const provider = useDataProvider<ZhengmingDataProvider>();
  const [busy, setBusy] = useState<string | null>(null);

  /** @returns why it was refused; null: it is done */
  const assign = async ({ id, version }: WallCasePartsFragment, to: Receiver | null): Promise<string | null> => {
    try {
      const input = { appealId: id, expectedVersion: version, staffId: to?.staffId ?? null };
      const { assignAppeal: answer } = await provider.send(AssignAppealDocument, { input });
      return answer.__typename === 'Refusal' ? text(answer.message) : null;
    } catch {
      return translate('wall.lost');
    }
  };
  const run = async (given: WallCasePartsFragment, to: Receiver | null): Promise<void> => {
    const { id, number } = given;
    setBusy(id);
    const reason = await assign(given, to);
    setBusy(null);
    await forget('ReadWall', 'appeal', 'ShowAppeal');
    if (reason !== null) {
      notify('wall.refused', { type: 'warning', autoHideDuration: 8_000, messageArgs: { number, reason } });
    } else {
      const messageArgs = { number, name: to?.name ?? '' };
      notify(to === null ? 'wall.returned' : 'wall.assigned', {
        type: 'success',
        autoHideDuration: 3_000,
        messageArgs,
      });
    }
  };
  return {
    busy,
    give: (given, to) => {
      if (given.handlerId !== (to?.staffId ?? null)) void run(given, to);
    },
  };
}
