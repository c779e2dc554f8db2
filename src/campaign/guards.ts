/**
 * The compact form of the schema that the check walks. The browser gets `guards.generated.ts`, made from `schema.ts` by
 * `scripts/generate.ts`; the command line tool makes its own, with the editors' limits (lengths, completeness) in it.
 */
export interface Guard {
  /** What the value is; `any` where only a branch of `or` counts. */
  type: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'any';
  /** In words, for the message; else it is made from the rest. */
  expected?: string;
  /** Strings: a regular expression, or the values allowed. */
  pattern?: string;
  values?: readonly (string | number)[];
  /** Numbers: the range. Strings: lengths. Arrays: counts. */
  min?: number;
  max?: number;
  /** Objects: a guard a field; a name that ends in `?` is optional. */
  fields?: Readonly<Record<string, Guard>>;
  /** Arrays. */
  items?: Guard;
  /** One of these must hold. */
  or?: readonly Guard[];
}

interface JsonSchema {
  type?: string;
  enum?: (string | number)[];
  const?: string | number;
  pattern?: string;
  expected?: string;
  everyLanguage?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  minProperties?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** A guard from a JSON Schema; `editorial: false` leaves out what only editors must keep to: lengths, all four languages. */
export function toGuard(schema: JsonSchema, { editorial }: { editorial: boolean }): Guard {
  const guard: Guard = { type: (schema.type as Guard['type']) ?? 'any' };
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const min = schema.minimum ?? schema.minItems ?? schema.minProperties ?? (editorial ? schema.minLength : undefined);
  const max = schema.maximum ?? (editorial ? schema.maxLength : undefined);
  if (values) guard.values = values;
  if (schema.pattern) guard.pattern = schema.pattern;
  if (schema.expected) guard.expected = schema.expected;
  if (min !== undefined) guard.min = min;
  if (max !== undefined) guard.max = max;
  if (schema.items) guard.items = toGuard(schema.items, { editorial });
  if (schema.anyOf) guard.or = schema.anyOf.map((branch) => toGuard(branch, { editorial }));
  if (schema.properties) {
    guard.fields = Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [
        schema.required?.includes(name) || (editorial && schema.everyLanguage) ? name : `${name}?`,
        toGuard(field, { editorial }),
      ]),
    );
  }
  return guard;
}
