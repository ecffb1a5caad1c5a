/**
 * Writes a draft as text and as model at once. It keeps what the two must agree on: the names and options of choices, and
 * the States that the accord's own norms and definitions name.
 */
import type { Choice, When } from '../../../server/src/core/model/model.ts';
import type { Bracketed, Open, Pick, SpellingPlan } from './plan.ts';

/** What is written, and the model objects that it stands for. */
export interface Written<M> {
  readonly text: string;
  readonly models: readonly M[];
}

/** Where something stands: what it may name, and the choices that make it stand. */
export interface Place {
  /** The declaration and the keyword of the line, after which a bracket without a name is called. */
  readonly declaration: string;
  readonly keyword: string;
  readonly when: When;
  /** False where brackets may not stand: they are written as their first alternative. */
  readonly brackets: boolean;
  /** Whether terms are the only names. */
  readonly definitions: boolean;
  /** Whether relative words are allowed for every States facet. */
  readonly owed: boolean;
  /** False for incidents, where no relative word is allowed. */
  readonly relative: boolean;
  /** The States that may be named here. */
  readonly codes: readonly string[];
  /** Whether a State named here becomes a leaf. */
  readonly names: boolean;
}

interface BracketFrame {
  readonly alternatives: readonly { readonly by: readonly string[]; readonly empty: boolean }[];
  readonly agreed: number | undefined;
}

/** Brackets of one name: how often it is written, and its status. */
interface NamedBracket extends BracketFrame {
  readonly status: string;
  readonly shownAt: Pick;
  times: number;
}

const bracketNames = ['lantern', 'old quarrel'] as const;

export class Writer {
  readonly choices = new Map<string, Choice>();
  readonly namedStates = new Set<string>();
  private readings = 1;
  private turn = 0;
  private readonly counters = new Map<string, number>();
  private readonly namedBrackets = new Map<string, NamedBracket>();

  constructor(
    readonly delegations: readonly string[],
    readonly spelling: SpellingPlan,
    private readonly maxReadings: number,
  ) {}

  /** Counts what is spelled, so that spellings alternate. */
  nextTurn(): number {
    this.turn += 1;
    return this.turn;
  }

  /** Whether a choice of so many options is still affordable; if so it is counted. */
  afford(options: number): boolean {
    if (this.readings * options > this.maxReadings) return false;
    this.readings *= options;
    return true;
  }

  /** A value, or a bracket around alternatives for it. */
  open<T, M>(plan: Open<T>, place: Place, write: (value: T, place: Place) => Written<M>): Written<M> {
    return 'plain' in plan ? write(plan.plain, place) : this.bracket(plan.bracket, place, write);
  }

  /** A bracket; where it is not allowed or one too many, its first alternative. */
  bracket<T, M>(plan: Bracketed<T>, place: Place, write: (value: T, place: Place) => Written<M>): Written<M> {
    const [first] = plan.alternatives;
    if (!first) throw new Error('a bracket without alternatives');
    const bracket = place.brackets ? this.begin(plan, place) : undefined;
    if (!bracket) return write(first.value, place);
    const alternatives = plan.alternatives.map(({ value }, option): Written<M> => {
      if (bracket.alternatives[option]?.empty) return { text: '', models: [] };
      if (bracket.agreed === undefined)
        return write(value, { ...place, when: [...place.when, { choice: bracket.name, option }] });
      const written = write(value, { ...place, brackets: false });
      return bracket.agreed === option ? written : { text: written.text, models: [] };
    });
    const texts = alternatives.map(({ text }, i) => {
      const by = bracket.alternatives[i]?.by ?? [];
      return `${by.length > 0 ? `${by.join(', ')}: ` : ''}${text}`;
    });
    return {
      text: `[${bracket.label}${texts.join(' | ')}]`,
      models: alternatives.flatMap(({ models }) => models),
    };
  }

  /** The proposal of a whole norm: option 0, it stands. Undefined where that would be a choice too many. */
  proposal(norm: string, by: readonly string[]): string | undefined {
    if (!this.afford(2)) return undefined;
    const name = `${norm} proposal`;
    this.choices.set(name, {
      name,
      kind: 'proposal',
      options: [
        { by: [...by].sort(), text: '', nothing: false },
        { by: [], text: '', nothing: true },
      ],
      places: [],
    });
    return name;
  }

  /** The States that some numbers stand for, each once. */
  delegates(picks: readonly Pick[]): readonly string[] {
    const { delegations } = this;
    return [...new Set(picks.map((pick) => delegations[pick % delegations.length] ?? ''))];
  }

  /**
   * Gives a bracket its name and, unless it is agreed, its choice. Brackets of a declaration and keyword are counted from
   * left to right, outer before inner, named ones included.
   */
  private begin<T>(plan: Bracketed<T>, place: Place): (BracketFrame & { name: string; label: string }) | undefined {
    const own = plan.alternatives.map(({ by, empty }, i) => ({ by: this.delegates(by), empty: empty && i > 0 }));
    const wanted = plan.name === null ? undefined : bracketNames[plan.name % bracketNames.length];
    const known = wanted === undefined ? undefined : this.namedBrackets.get(wanted);
    const fits = known === undefined || known.alternatives.length === own.length;
    const named =
      wanted !== undefined && fits && !place.when.some(({ choice }) => choice === wanted) ? wanted : undefined;
    // The second name is for brackets that are settled: whichever comes first says how.
    const settled = named === bracketNames[1];
    const agreed = settled ? (known ? known.agreed : plan.status % own.length) : undefined;
    const options = own.length > 1 ? own.length : 2;
    if (agreed === undefined && !(named !== undefined && known) && !this.afford(options)) return undefined;

    const counter = `${place.declaration} ${place.keyword}`;
    const count = (this.counters.get(counter) ?? 0) + 1;
    this.counters.set(counter, count);
    const name = named ?? `${counter} ${count}`;
    const alternatives = named !== undefined && known ? known.alternatives : own;
    if (agreed === undefined) this.addChoice(name, alternatives);
    if (named === undefined) return { alternatives, agreed, name, label: '' };
    const status = settled ? this.agreement(plan.status, agreed ?? 0, alternatives) : openStatus(plan.status);
    const bracket = known ?? { alternatives, agreed, status, shownAt: plan.status, times: 0 };
    this.namedBrackets.set(named, bracket);
    bracket.times += 1;
    return { alternatives, agreed, name, label: `${named}<${bracket.times - 1}> = ` };
  }

  /** A line with the status of its named brackets. "A status on one holds for all": it stands on one of them or more. */
  withStatuses(line: string): string {
    return line.replaceAll(/(lantern|old quarrel)<(\d+)>/g, (_, name: string, place: string) => {
      const { status, shownAt, times } = this.namedBrackets.get(name) ?? { status: '', shownAt: 0, times: 1 };
      const shown = Number(place) === shownAt % times || (Number(place) + shownAt) % 3 === 0;
      return `${name}${shown ? status : ''}`;
    });
  }

  private addChoice(name: string, alternatives: NamedBracket['alternatives']): void {
    const options = alternatives.map(({ by, empty }, i) => ({
      by: [...by].sort(),
      text: empty ? '' : `alternative ${i + 1}`,
      nothing: empty,
    }));
    const nothing = options.length === 1 ? [{ by: [], text: '', nothing: true }] : [];
    if (!this.choices.has(name))
      this.choices.set(name, { name, kind: 'bracket', options: [...options, ...nothing], places: [] });
  }

  /** `agreed PL` where that names one alternative, otherwise `agreed 2`. */
  private agreement(status: Pick, agreed: number, alternatives: NamedBracket['alternatives']): string {
    const by = alternatives[agreed]?.by.find(
      (state) => alternatives.filter((alternative) => alternative.by.includes(state)).length === 1,
    );
    return ` (agreed ${by !== undefined && status % 2 === 0 ? by : agreed + 1})`;
  }
}

function openStatus(status: Pick): string {
  return ['', ' (open)', ' (ad referendum)'][status % 3] ?? '';
}
