/** One read of the product, as our API and as the peer answer it. */
export interface Operation {
  readonly name: 'record' | 'appeals' | 'status';
  readonly goal: string;
  readonly ours: string;
  readonly peer: string;
  /** Path on the bare server; null where the comparison is of no use. */
  readonly bare: string | null;
}

const DIVISION = 'division { code name fullName }';
const PEER_DIVISION = 'benchDivisionByDivisionCode { code name fullName }';

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'record',
    goal: '≥ 3 × PostGraphile',
    ours: `query Record($id: UUID!) { person(id: $id, purpose: "bench") {
      name idNumber sex birthYear status { colour popup validUntil decidingRuleId }
      stays { id source precision arrivedAt leftAt ${DIVISION} }
      tests(latest: 10) { id result sampledAt reportedAt ${DIVISION} }
      vaccinations { id doseNumber givenOn ${DIVISION} } } }`,
    peer: `query Record($id: UUID!) { personByRowId(rowId: $id) {
      maskedName maskedIdNumber sex birthYear statusByPersonId { colour popup validUntil decidingRule }
      staysByPersonIdList(orderBy: ARRIVED_AT_DESC) { rowId source precision arrivedAt leftAt ${PEER_DIVISION} }
      nucleicTestsByPersonIdList(first: 10, orderBy: REPORTED_AT_DESC) { rowId result sampledAt reportedAt ${PEER_DIVISION} }
      vaccinationsByPersonIdList { rowId doseNumber givenOn ${PEER_DIVISION} } } }`,
    bare: '/record/',
  },
  {
    name: 'appeals',
    goal: '≥ 2.5 × PostGraphile',
    ours: `query Queue { appeals(first: 25, filter: { open: true }) {
      edges { cursor node { id number state urgency openedAt decideDue person { name status { colour popup } } } }
      pageInfo { hasNextPage endCursor } } }`,
    peer: `query Queue { allAppeals(first: 25, condition: { closedAt: null }, orderBy: [URGENCY_ASC, OPENED_AT_ASC]) {
      edges { cursor node { rowId number state urgency openedAt decideDue
        personByPersonId { maskedName statusByPersonId { colour popup } } } }
      pageInfo { hasNextPage endCursor } } }`,
    bare: null,
  },
  {
    name: 'status',
    goal: '≥ 2 × PostGraphile',
    ours: `query Check($phone: String!) { checkStatus(identifier: { kind: PHONE, value: $phone }) { found colour popup validUntil } }`,
    peer: `query Check($id: UUID!) { statusByPersonId(personId: $id) { colour popup validUntil } }`,
    bare: '/status/',
  },
];
