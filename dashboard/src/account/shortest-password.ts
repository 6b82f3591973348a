/** What the server asks of a new password at least; it has the last word. */
export const SHORTEST_PASSWORD = 12;
