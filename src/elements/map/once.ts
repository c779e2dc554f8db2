/** Values that are worked out anew only when something they depend on is another one. */
export class Once {
  readonly #known = new Map<string, { of: readonly unknown[]; value: unknown }>();

  get<T>(name: string, of: readonly unknown[], make: () => T): T {
    const known = this.#known.get(name);
    if (known && of.every((each, index) => each === known.of[index])) return known.value as T;
    const value = make();
    this.#known.set(name, { of, value });
    return value;
  }
}
