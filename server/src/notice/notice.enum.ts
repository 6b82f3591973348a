import type { NoticeKind, NoticeState } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export type NoticeChannel = 'MESSAGE' | 'CALL' | 'CONSOLE';
export type NoticeAction = 'SEND_AGAIN' | 'TELL_BY_PHONE';

export const NoticeStateEnum = apiEnum<NoticeState>('NoticeState', {
  QUEUED: 'Waits to be sent, or to be tried again',
  SENDING: null,
  SENT: 'The gateway has it',
  DELIVERED: 'The gateway says it arrived, or it was told on the phone',
  FAILED: 'Waits for a person: send again, or tell by phone',
  CANCELLED: 'Taken back before it left',
});
export const NoticeKindEnum = apiEnum<NoticeKind>('NoticeKind', {
  RECEIVED: 'The appeal was received, with its number',
  ASKED: 'What is missing',
  TRANSFERRED: 'Handed to another authority',
  CLEARED: 'Decided: the person was right',
  PARTLY: 'Decided: right in part',
  ADVICE: 'Decided: nothing is wrong, follow the advice',
  UPHELD: 'Decided: it stands, with the reason',
  REOPENED: null,
  WITHDRAWN: null,
  MERGED: null,
  ENDING: 'A correction is about to end',
  REMOVED: 'A correction was removed',
  WAVE_UNDONE: 'A correction of an incident was taken back',
  FREED: 'An incident freed the person, who may never have called',
  COMMUNITY: 'A community registered, screened, isolated or released the person, or took that back',
  DELEGATED: 'Somebody was registered to look up for the person',
  LOOKED_UP: 'Somebody looked the person up by a delegation, the first time that day',
});
export const NoticeChannelEnum = apiEnum<NoticeChannel>('NoticeChannel', {
  MESSAGE: 'By the message gateway',
  CALL: 'Told on the phone',
  CONSOLE: 'By the console, before there was a gateway',
});
export const NoticeActionEnum = apiEnum<NoticeAction>('NoticeAction', { SEND_AGAIN: null, TELL_BY_PHONE: null });
