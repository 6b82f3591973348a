/**
 * The named stories of the demo city, by the phone number a caller gives. The numbers begin with a prefix that was
 * never given to a mobile phone.
 */
export type StoryName = 'QILIHE' | 'TRULY_EJIN';

interface Story {
  readonly phone: string;
}

const STORIES: Readonly<Record<StoryName, Story>> = {
  QILIHE: { phone: '12900000001' },
  TRULY_EJIN: { phone: '12900000002' },
};

export const story = (name: StoryName): Story => STORIES[name];
