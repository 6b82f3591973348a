/** Id of the find box, so that the shortcut finds it. */
export const FIND_INPUT_ID = 'find-person';
