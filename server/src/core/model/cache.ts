/** Remembers the last few results by the list of things that they were made from, compared one by one. */
export function lastFew<K, V>(most: number): (parts: readonly K[], make: () => V) => V {
  let kept: { parts: readonly K[]; value: V }[] = [];
  return (parts, make) => {
    const found = kept.find((one) => sameList(one.parts, parts));
    const entry = found ?? { parts, value: make() };
    if (kept[0] !== entry) kept = [entry, ...kept.filter((one) => one !== entry)].slice(0, most);
    return entry.value;
  };
}

/** Whether two lists have the same members in the same order. */
export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => one === b[index]));
}

/** A function that computes its value when it is first asked for it. */
export function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}

/** What a map has under a key, made first where it has nothing. */
export function remembered<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
