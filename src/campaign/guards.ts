/**
 * The compact form of the schema that the check walks. The browser gets `generated/`, made from `schema.ts` by
 * `scripts/generate.ts`; the command line tool makes its own, with the editors' limits (lengths, completeness) in it.
 */
export interface Guard {
  /** What the value is. Absent for objects and arrays, which `fields` and `items` tell, and for texts, which are the most. */
  type?: 'number' | 'integer' | 'boolean';
  /** Strings: a regular expression, or the values allowed. */
  pattern?: string;
  values?: readonly (string | number)[];
  /** Numbers: the range. Strings: lengths. Arrays: counts. Objects: 1 where at least one of the fields must be there. */
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
  everyLanguage?: boolean;
  editorial?: boolean;
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
  const guard: Guard = {};
  if (['number', 'integer', 'boolean'].includes(schema.type ?? '')) guard.type = schema.type as NonNullable<Guard['type']>;
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const min = schema.minimum ?? schema.minItems ?? schema.minProperties ?? (editorial ? schema.minLength : undefined);
  const max = schema.maximum ?? (editorial ? schema.maxLength : undefined);
  if (values) guard.values = values;
  if (schema.pattern) guard.pattern = schema.pattern;
  if (min !== undefined) guard.min = min;
  if (max !== undefined) guard.max = max;
  if (schema.items) guard.items = toGuard(schema.items, { editorial });
  if (schema.anyOf) guard.or = schema.anyOf.map((branch) => toGuard(branch, { editorial }));
  if (schema.properties) {
    guard.fields = Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([, field]) => editorial || !field.editorial)
        .map(([name, field]) => [
          schema.required?.includes(name) || (editorial && schema.everyLanguage) ? name : `${name}?`,
          toGuard(field, { editorial }),
        ]),
    );
  }
  return guard;
}
