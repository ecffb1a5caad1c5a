import type { Element, Span, Word } from '../syntax/ast';
import { readHeader } from './header';
import { keywordIndex } from './keywordIndex';
import { type Lines, readLines } from './lines';
import type { Accord, Prose, State } from './model';
import { nearest } from './nearest';
import { normalise, written } from './phrases';
import { readDate, readNames, unexpectedChoice } from './plain';
import { readFreeText, readQuotation, unexpected } from './prose';
import { type Reading, report, spanOf, splitAt, textAt } from './reading';
import { type StateTable, stateNamed } from './stateNames';
import type { MovingPassage } from './vocabularyParts';

export interface AccordBody extends Omit<Accord, 'at'> {
  readonly parties: readonly WrittenParty[];
  readonly allStates: boolean;
}

/** A Party as `between` names it. */
export interface WrittenParty {
  readonly code: string;
  readonly name?: string;
  readonly span: Span;
}

const indices = { accord: keywordIndex('accord', []), instrument: keywordIndex('instrument', []) };
const forms = ['treaty', 'political commitment'] as const;

/** Reads the header of a treaty: Parties, form, date, texts. `uses` is read by `uses.ts`. */
export function readAccord(reading: Reading, declared: StateTable): AccordBody {
  const kind = reading.node.keyword === 'instrument' ? 'instrument' : 'accord';
  const header = readHeader(reading, kind === 'instrument' ? 'titled' : 'title');
  const { title, titleSpan, name, nameSpan } = header;
  if (kind === 'instrument' && name) {
    reading.mention?.({ kind: 'instrument', span: nameSpan, target: name, declaration: true });
  }
  const { clauses, labels, prose } = readLines(reading, indices[kind]);
  const leavesOut: string[] = [];
  const buildsOn: { name: string; span: Span }[] = [];
  const body: { -readonly [K in keyof AccordBody]: AccordBody[K] } = {
    kind,
    title: title ?? '',
    titleSpan: titleSpan ?? nameSpan,
    texts: [],
    labels: new Map(labels.map(({ language, text }) => [language, text])),
    leavesOut,
    buildsOn,
    prose,
    parties: [],
    allStates: false,
  };
  if (kind === 'instrument' && name) body.name = name;
  for (const line of clauses) {
    if ('bracket' in line) continue;
    const { value, keyword } = line;
    switch (keyword.keyword) {
      case 'between':
        if (isAllStates(value)) body.allStates = true;
        else body.parties = readParties(reading, value, declared);
        break;
      case 'form': {
        const form = readForm(reading, value);
        if (form) body.form = form;
        break;
      }
      case 'date': {
        const date = readDate(reading, value, 'date');
        if (date !== undefined) body.date = date;
        break;
      }
      case 'status':
        body.status = readFreeText(reading, value);
        break;
      case 'leaves out':
        leavesOut.push(readFreeText(reading, value));
        break;
      case 'builds on':
        for (const { text, span } of readNames(reading, value, 'builds on')) {
          buildsOn.push({ name: text, span });
        }
        break;
      case 'texts':
        body.texts = readNames(reading, value, 'texts').flatMap(({ text }) => text.split(/ and /));
        break;
    }
  }
  return body;
}

const isAllStates = (value: readonly Element[]): boolean =>
  value.every(({ kind }) => kind === 'word') && normalise(written(value as readonly Word[])) === 'all states';

function readForm(reading: Reading, value: readonly Element[]): Accord['form'] {
  const span = spanOf(value, { from: 0, to: 0 });
  const text = textAt(reading.node, span);
  const form = forms.find((one) => one === normalise(text));
  if (!form) unexpectedChoice(reading, span, 'form', [...new Set([...nearest(text, forms), ...forms])]);
  return form;
}

/** `US "the United States of America", CN`; a Party without a name is one that a library declares. */
function readParties(reading: Reading, value: readonly Element[], declared: StateTable): WrittenParty[] {
  const parties: WrittenParty[] = [];
  let words: Word[] = [];
  const add = (name?: string) => {
    const text = written(words);
    const span = spanOf(words, { from: 0, to: 0 });
    words = [];
    if (!text) return;
    const code = declared.byCode.has(text)
      ? text
      : ((name === undefined ? stateNamed(declared, text) : undefined) ?? text);
    reading.mention?.({ kind: 'state', span, target: code, declaration: name !== undefined });
    if (parties.some((party) => party.code === code)) {
      report(reading, 'duplicate-name', span, { kind: 'Party', words: text });
      return;
    }
    if (name === undefined && declared.byCode.size > 0 && !declared.byCode.has(code)) {
      const near = nearest(
        text,
        [...declared.byCode.values()].flatMap((state) => [state.code, state.name]),
      );
      report(reading, 'unknown-name', span, { kind: 'Party', words: text, nearest: near });
    }
    parties.push({ code, span, ...(name !== undefined && { name }) });
  };
  for (const part of splitAt(value, ',')) {
    for (const element of part) {
      if (element.kind === 'quotation') add(element.text);
      else if (element.kind === 'word' && element.text === 'and') add();
      else if (element.kind === 'word') words.push(element);
      else unexpected(reading, element, 'between', 'names');
    }
    add();
  }
  return parties;
}

/** The States that Parties are, with the name that the accord gives them or else the declared one. */
export function partyStates(
  parties: readonly WrittenParty[],
  declared: StateTable,
  passage: (span: Span) => MovingPassage,
): State[] {
  return parties.map(({ code, name, span }) => {
    const known = declared.byCode.get(code);
    if (known && (name === undefined || name === known.name)) return known;
    return { code, name: name ?? code, labels: known?.labels ?? new Map(), source: passage(span) };
  });
}

/** A recital or a final clause. */
export interface FreeClause {
  readonly keyword: string;
  readonly text: string;
  readonly span: Span;
  readonly line: number;
}

const freeIndices = { preamble: keywordIndex('preamble', []), 'final clauses': keywordIndex('final clauses', []) };

/** Reads a preamble or final clauses. */
export function readFreeClauses(reading: Reading): { clauses: FreeClause[]; prose: readonly Prose[] } {
  const kind = reading.node.keyword === 'preamble' ? 'preamble' : 'final clauses';
  readHeader(reading, 'nothing');
  const lines: Lines = readLines(reading, freeIndices[kind]);
  const clauses = lines.clauses.flatMap((line): FreeClause[] => {
    if ('bracket' in line) return [];
    const { keyword } = line.keyword;
    const text =
      kind === 'preamble' ? readQuotation(reading, line.value, keyword)?.text : readFreeText(reading, line.value);
    return text === undefined ? [] : [{ keyword, text, span: spanOf(line.value, line.line), line: line.index }];
  });
  return { clauses, prose: lines.prose };
}
