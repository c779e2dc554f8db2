/**
 * Rows in which each value of each factor meets each value of every other one at least once. Greedy, as in AETG, and the same every time: a row begins with the first
 * pair that is missing, and takes of each further factor the value that brings most of the missing ones.
 */
export type Factors = Readonly<Record<string, readonly string[]>>;
export type Row<F extends Factors> = { readonly [name in keyof F]: F[name][number] };

export function pairwise<F extends Factors>(factors: F): Row<F>[] {
  const names = Object.keys(factors);
  const pair = (name: string, value: string, other: string, otherValue: string) =>
    names.indexOf(name) < names.indexOf(other)
      ? JSON.stringify([name, value, other, otherValue])
      : JSON.stringify([other, otherValue, name, value]);
  const missing = new Set<string>();
  for (const [index, name] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      for (const value of factors[name]!)
        for (const otherValue of factors[other]!) missing.add(pair(name, value, other, otherValue));
    }
  }
  const rows: Row<F>[] = [];
  while (missing.size) {
    const [name, value, other, otherValue] = JSON.parse([...missing][0]!) as [string, string, string, string];
    const row: Record<string, string> = { [name]: value, [other]: otherValue };
    for (const next of names.filter((each) => !(each in row))) {
      const gain = (candidate: string) =>
        Object.entries(row).filter(([known, its]) => missing.has(pair(known, its, next, candidate))).length;
      row[next] = factors[next]!.reduce((best, candidate) => (gain(candidate) > gain(best) ? candidate : best));
    }
    for (const [known, its] of Object.entries(row)) {
      for (const [next, candidate] of Object.entries(row)) if (known !== next) missing.delete(pair(known, its, next, candidate));
    }
    rows.push(row as Row<F>);
  }
  return rows;
}

/** All there are. */
export const everyRow = <F extends Factors>(factors: F): Row<F>[] =>
  Object.entries(factors).reduce<Record<string, string>[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  ) as Row<F>[];
