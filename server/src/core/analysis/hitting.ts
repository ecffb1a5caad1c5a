/** The smallest set that has a member of each of some groups. */

/**
 * @param groups each not empty, its members in order of preference.
 * @param most the steps that the search may take.
 * @returns a smallest set, or undefined where the steps do not suffice to find one and to know that none is smaller.
 */
export function smallestHitting(groups: readonly (readonly number[])[], most: number): number[] | undefined {
  let steps = 0;
  const search = (open: readonly (readonly number[])[], room: number): number[] | undefined => {
    const [first, ...others] = [...open].sort((a, b) => a.length - b.length);
    if (first === undefined) return [];
    if (disjoint(open) > room || ++steps > most) return undefined;
    const passed = new Set<number>();
    for (const member of first) {
      // What was tried before at this place need not be tried again beside another member.
      const rest = others.flatMap((group) => (group.includes(member) ? [] : [group.filter((one) => !passed.has(one))]));
      if (rest.every((group) => group.length > 0)) {
        const found = search(rest, room - 1);
        if (found) return [member, ...found];
      }
      passed.add(member);
    }
    return undefined;
  };
  for (let size = 0; steps <= most; size++) {
    const found = search(groups, size);
    if (found) return found;
  }
  return undefined;
}

/** How many of the groups share no member, at least: each needs a member of its own. */
function disjoint(groups: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const group of groups) {
    if (group.some((member) => taken.has(member))) continue;
    for (const member of group) taken.add(member);
    count++;
  }
  return count;
}
