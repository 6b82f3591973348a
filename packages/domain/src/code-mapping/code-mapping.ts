/** What a code is of. */
export const MAPPED_SUBJECTS = ['TEST_CODE', 'TEST_RESULT', 'TEST_CHANNEL', 'VACCINE_PRODUCT'] as const;
export type MappedSubject = (typeof MAPPED_SUBJECTS)[number];

/** Our value for somebody else's code; null: no mapping knows it, and whatever it stands in is reported, never guessed. */
export type CodeMapping = (subject: MappedSubject, code: string) => string | null;
