import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { checkText } from './free-text.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

/** Writes down what was said. */
export const addNote = (context: Context, { appealId, expectedVersion, note }: MoveAppeal): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'ADD_NOTE' }, () =>
    Promise.resolve(checkText(note ?? '', 'input.note') ?? { note: noteOf(note) }),
  );
