import { day, type Instant, formatInstant, fromEpochMs, instant, isDivisionCode } from '@zhengming/domain';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/**
 * The scalars of the API: parsed at the door, believed inside (style rule 7). Messages name what was expected and
 * never repeat what was given, since it may be personal.
 */
function textScalar<T>(
  name: string,
  description: string,
  parse: (text: string) => T,
  serialize: (value: unknown) => string,
) {
  const parsed = (value: unknown): T => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string`);
    return parse(value);
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    serialize,
    parseValue: parsed,
    parseLiteral: (node: ValueNode) => parsed(node.kind === Kind.STRING ? node.value : null),
  });
}

/** An instant: RFC 3339 with a zone. Comes out with the offset of Asia/Shanghai. */
export const DateTimeScalar = textScalar<Instant>(
  'DateTime',
  'An instant as RFC 3339 text with a zone, e.g. `2021-11-01T10:00:00+08:00`. Comes out with the offset of Asia/Shanghai.',
  (text) => {
    try {
      return instant(text);
    } catch {
      throw new GraphQLError('DateTime must be RFC 3339 text with a zone, e.g. 2021-11-01T10:00:00+08:00');
    }
  },
  (value) => {
    if (typeof value === 'number') return formatInstant(fromEpochMs(value));
    if (value instanceof Date) return formatInstant(fromEpochMs(value.getTime()));
    if (typeof value === 'string') return formatInstant(fromEpochMs(Math.floor(Date.parse(value))));
    throw new TypeError('DateTime: not an instant');
  },
);

/** Nobody's data is older, and nothing is planned for later. */
const DAY = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

/** A business date in Asia/Shanghai. */
export const DateScalar = textScalar<string>(
  'Date',
  'A business date in Asia/Shanghai, `YYYY-MM-DD`.',
  (text) => {
    try {
      if (!DAY.test(text)) throw new RangeError('not written as a day');
      day(text);
      return text;
    } catch {
      throw new GraphQLError('Date must be YYYY-MM-DD, a day that there is between 1900 and 2199');
    }
  },
  String,
);

const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const UuidScalar = textScalar<string>(
  'UUID',
  'An identifier of this platform (RFC 9562).',
  (text) => {
    if (!UUID_TEXT.test(text)) throw new GraphQLError('UUID must have the form 8-4-4-4-12 hexadecimal digits');
    return text.toLowerCase();
  },
  String,
);

export const DivisionCodeScalar = textScalar<string>(
  'DivisionCode',
  'GB/T 2260 code: six digits, or nine for a street.',
  (text) => {
    if (!isDivisionCode(text))
      throw new GraphQLError('DivisionCode must begin with 1 to 8 and have six digits, or nine for a street');
    return text;
  },
  String,
);
