/**
 * What a message is called with, made from its type: strings that nothing else contains, figures, every word that a parameter
 * allows. The message is then asked again with one argument changed, to see whether it tells of it.
 */
import { join } from 'node:path';
import ts from 'typescript';

/** A place in the arguments that can be another one, with what may stand there; the first is what stands there at first. */
export interface Leaf {
  readonly options: readonly unknown[];
  /** Options with which another part of the message may be told. */
  readonly turns: readonly unknown[];
}

/** More than any message names one by one. */
const mostItems = 7;

type Shape =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'array'; readonly length: Leaf; readonly items: readonly Shape[] }
  | { readonly kind: 'object'; readonly properties: readonly Property[] }
  | { readonly kind: 'given'; readonly value: unknown };

interface Property {
  readonly name: string;
  readonly shape: Shape;
  /** Whether it is there; undefined where it always is. */
  readonly present?: Leaf;
}

export interface Arguments {
  readonly leaves: readonly Leaf[];
  /** The arguments with some places changed. */
  build(changed: ReadonlyMap<Leaf, unknown>): unknown[];
}

/** Fields of a record that a type does not name, any of which may be missing: what may stand in each. */
export class Fields {
  constructor(readonly fields: Readonly<Record<string, 'text' | 'texts' | 'count' | readonly string[]>>) {}
}

/** What stands for a type whose values are made of a draft, or are not told by the type: by its name. */
export type Fixtures = Readonly<Record<string, unknown>>;

/** Every function of the messages by its path, `gaps.related.reaches`, with what it takes. */
export function argumentsOf(fixtures: Fixtures): Map<string, Arguments> {
  const root = join(import.meta.dirname, '..', '..');
  const file = join(root, 'server', 'src', 'core', 'messages', 'messages.ts');
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file) as ts.SourceFile;
  const declared = source.statements.find(ts.isInterfaceDeclaration) as ts.InterfaceDeclaration;
  const found = new Map<string, Arguments>();
  walk(checker.getTypeAtLocation(declared.name), '');
  return found;

  function walk(type: ts.Type, path: string): void {
    const [signature] = type.getCallSignatures();
    if (signature) {
      found.set(path, take(signature));
      return;
    }
    if (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike) || checker.isArrayType(type)) return;
    for (const property of type.getProperties()) {
      walk(checker.getTypeOfSymbol(property), path === '' ? property.name : `${path}.${property.name}`);
    }
  }

  function take(signature: ts.Signature): Arguments {
    const leaves: Leaf[] = [];
    let strings = 0;
    const add = (leaf: Leaf): Leaf => {
      leaves.push(leaf);
      return leaf;
    };
    const next = () => `⟦${++strings}⟧`;

    const text = (): Shape => ({ kind: 'leaf', leaf: add({ options: [next(), next()], turns: [''] }) });
    const count = (): Shape => ({ kind: 'leaf', leaf: add({ options: [5, 7], turns: [0, 1, 0.2, 0.5] }) });
    /** Within others, lists are short. */
    const list = (item: () => Shape, most: number): Shape => {
      const length = add({ options: [2], turns: [0, 1, ...(most > 2 ? [most] : [])] });
      return { kind: 'array', length, items: Array.from({ length: most }, item) };
    };
    const fieldShape = (what: 'text' | 'texts' | 'count' | readonly string[]): Shape => {
      if (what === 'text') return text();
      if (what === 'texts') return list(text, mostItems);
      return what === 'count' ? count() : { kind: 'leaf', leaf: add({ options: what, turns: what }) };
    };

    const shapeOf = (type: ts.Type, depth: number): Shape => {
      const name = (type.aliasSymbol ?? type.symbol)?.name ?? '';
      const full = checker.typeToString(type);
      const fixture = fixtures[full] ?? (type.isUnion() ? undefined : fixtures[name]);
      if (fixture instanceof Fields) {
        return {
          kind: 'object',
          properties: Object.entries(fixture.fields).map(([field, what]) => {
            const present = add({ options: [true], turns: [false] });
            return { name: field, shape: fieldShape(what), present };
          }),
        };
      }
      if (fixture !== undefined) return { kind: 'given', value: fixture };
      if (depth > 6) throw new Error(`a message takes ${full}, which is too deep to be made up`);
      if (type.isUnion()) {
        const parts = type.types.filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
        const literals = parts.flatMap((part): unknown[] => {
          if (part.isStringLiteral() || part.isNumberLiteral()) return [part.value];
          if (part.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(part) === 'true'];
          return [];
        });
        const maybe = parts.length < type.types.length ? [undefined] : [];
        if (literals.length === parts.length) {
          const options = [...literals, ...maybe];
          return { kind: 'leaf', leaf: add({ options, turns: options }) };
        }
        const [first] = parts;
        if (parts.length === 1 && first) return shapeOf(first, depth);
        const string = parts.find((part) => part.flags & ts.TypeFlags.String);
        if (string) return shapeOf(string, depth);
        throw new Error(`a message takes ${full}, of which no value can be made up`);
      }
      if (type.flags & ts.TypeFlags.String) return text();
      if (type.flags & ts.TypeFlags.Number) return count();
      if (type.flags & ts.TypeFlags.BigInt) return { kind: 'leaf', leaf: add({ options: [5n, 7n], turns: [0n] }) };
      if (type.flags & ts.TypeFlags.Boolean) {
        return { kind: 'leaf', leaf: add({ options: [false, true], turns: [true] }) };
      }
      if (type.isStringLiteral()) return { kind: 'given', value: type.value };
      if (checker.isArrayType(type) || checker.isTupleType(type)) {
        const [element] = checker.getTypeArguments(type as ts.TypeReference);
        if (!element) throw new Error(`a message takes ${full}`);
        return list(() => shapeOf(element, depth + 1), depth === 0 ? mostItems : 2);
      }
      const properties = checker.getPropertiesOfType(type);
      if (properties.length === 0) throw new Error(`a message takes ${full}, of which no value can be made up`);
      return {
        kind: 'object',
        properties: properties.map((property) => {
          const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
          const shape = shapeOf(checker.getTypeOfSymbol(property), depth + 1);
          const present = optional ? add({ options: [true], turns: [false] }) : undefined;
          return { name: property.name, shape, ...(present && { present }) };
        }),
      };
    };

    const shapes = signature.parameters.map((parameter) => shapeOf(checker.getTypeOfSymbol(parameter), 0));
    return {
      leaves,
      build: (changed) => shapes.map((shape) => made(shape, changed)),
    };
  }
}

function made(shape: Shape, changed: ReadonlyMap<Leaf, unknown>): unknown {
  const now = (leaf: Leaf) => (changed.has(leaf) ? changed.get(leaf) : leaf.options[0]);
  switch (shape.kind) {
    case 'given':
      return shape.value;
    case 'leaf':
      return now(shape.leaf);
    case 'array':
      return shape.items.slice(0, now(shape.length) as number).map((item) => made(item, changed));
    case 'object': {
      const there = shape.properties.filter(({ present }) => !present || now(present));
      return Object.fromEntries(there.map(({ name, shape: own }) => [name, made(own, changed)]));
    }
  }
}
