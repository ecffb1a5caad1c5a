/** What is wrong with a draft before anything follows from it: by the code of the problem, from its data. */
import type { ProblemCode, ProblemData } from '../../model/problems';
import { counted, declaration, eitherOf, list, meant, named, said, sentenceCase, thisDeclaration } from '../phrasing';
import { syntax } from './syntax';
import { unknownName } from './unknownNames';

export const problems: Readonly<Record<ProblemCode, (data: ProblemData) => string>> = {
  syntax: (data) => syntax(word(data.problem), word(data.found)),
  'unknown-term': (data) =>
    data.elsewhere === undefined
      ? `No library in use knows ${said(word(data.words))}.${meant(words(data.nearest), 'Define it with "define", or write a term that a library declares.')}`
      : `${said(word(data.words))} belongs in a line ${said(word(data.elsewhere))}, not in ${said(word(data.clause))}. Move it there, or write another word here.`,
  'unknown-name': (data) => unknownName(word(data.kind), word(data.words), words(data.nearest)),
  'unknown-clause': (data) =>
    `${said(word(data.words))} begins no clause of ${declaration(word(data.declaration))}.${meant(words(data.nearest), 'Begin the line with a clause keyword.')}`,
  'misplaced-clause': (data) =>
    `${said(word(data.words))} does not belong in ${declaration(word(data.declaration))}. It is a clause of ${list(words(data.belongs).map(declaration), 'or')}: move it there, or delete it.`,
  'missing-name': (data) =>
    data.expected === 'title'
      ? `${thisDeclaration(word(data.declaration))} has no title. Write it in quotation marks on this line.`
      : `${thisDeclaration(word(data.declaration))} has no name. Write one after ${said(word(data.declaration))}: everything else refers to it by that name.`,
  'missing-clause': (data) =>
    data.declaration === 'term'
      ? 'This term belongs nowhere. Place it at the top of a facet with "in", or below another term with "under".'
      : `${sentenceCase(declaration(word(data.declaration)))} needs a line ${said(word(data.clause))}. Add it.`,
  'missing-value': (data) =>
    `Nothing follows ${said(word(data.after ?? data.clause))}. Write what it should say, or delete it.`,
  'unexpected-value': unexpectedValue,
  'invalid-date': (data) => `${said(word(data.words))} is no date. Write year, month and day, as in 2015-09-25.`,
  'duplicate-name': duplicateName,
  'duplicate-clause': (data) =>
    `${thisDeclaration(word(data.declaration))} has ${said(word(data.clause))} already. Put everything on one line, separated by commas, or write a declaration of its own for the second.`,
  'keyword-clash': (data) =>
    `The clause keyword ${said(word(data.words))} cannot be used for ${said(word(data.facet))}: ${said(word(data.clash))} has it already. Choose another keyword.`,
  'term-header-keyword': (data) =>
    `${said(word(data.words))} begins with ${said(word(data.header))}, which begins a declaration, so that it could not be written at the beginning of a line. Choose another name.`,
  'term-cycle': (data) =>
    `${said(word(data.words))} stands below itself. Place it at the top of a facet with "in", or under another term.`,
  'no-vocabulary': () =>
    'No library in use declares what a clause may say, so that nothing here can be checked. Name one in a line "uses" of the accord.',
  'bracket-not-allowed': bracketNotAllowed,
  'bracket-mismatch': (data) =>
    `Brackets called ${said(word(data.words))} are one choice, and they differ: ${counted(count(data.alternatives), 'alternative')} here, ${count(data.others)} in the first, or not the same delegations. Write the same alternatives for the same delegations in the same order, or call this bracket something else.`,
  'bracket-status': bracketStatus,
  'state-tie': (data) =>
    `Values of ${said(word(data.clause))} belong to no State, so that ${said(word(data.words))} says nothing here. Say whose it is in a clause that names States.`,
  'relative-word': (data) =>
    `${said(word(data.words))} compares one State with another, and in ${said(word(data.clause))} there is none to compare with. Write "a Party", "a third State", "any State" or the State's code.`,
  'no-modality': (data) =>
    `${data.norm ? named(word(data.norm)) : 'This norm'} does not say what is owed. Add a line with "shall not", "should not", "shall", "should" or "may" and a verb; until then the norm says nothing.`,
  'mixed-verbs': (data) =>
    data.reason === 'verbs behind the bracket'
      ? `${said(word(data.words))} follows a bracket that has verbs of its own. Put the verbs either into each alternative or behind the bracket.`
      : `${said(word(data.words))} does not go with the other verbs: some say what is done, others what is owed when it happens. Write a norm of its own for each.`,
  'misplaced-trigger': () =>
    'Only a duty is owed "in the event of" something, and the verbs of this norm are no duties. Write these clauses as lines of the norm, or write a duty.',
  'duty-clause': (data) =>
    `${said(word(data.clause))} cannot stand in a duty on a line of its own. Say after "in the event of" which acts call for the duty.`,
  'precedence-duty': (data) =>
    data.reason === 'in a duty'
      ? `${said(word(data.clause))} has no effect in a duty: duties stand beside the other norms and are owed whatever those say. Delete the line, or write an exception.`
      : `${named(word(data.words))} is a duty, and duties stand beside the other norms: ${said(word(data.clause))} has no effect on it. Delete the name.`,
  'definition-not-allowed': (data) =>
    `${said(word(data.words))} is a definition of the accord, and ${declaration(word(data.declaration))} is told in the words of a library, so that it means the same to everyone. Name the terms that are meant.`,
  'definition-facets': (data) =>
    `${said(word(data.words))} belongs to ${said(word(data.elsewhere))}, and the rest of this definition does not. A definition names values of one clause: define the other separately.`,
  'definition-cycle': (data) => {
    const names = words(data.names);
    return names.length < 2
      ? `${said(word(data.words))} is defined by itself. Say what it means in other words.`
      : `${list(names.map(said))} are defined by one another, and so mean nothing. Say in one of them what is meant in other words.`;
  },
  'definition-versions': (data) =>
    data.reason === 'no date'
      ? `This version of ${said(word(data.words))} is dated, and the accord has no date to choose by. Write a line "date" in the accord, or take the dates out of the definition.`
      : `There are two versions of ${said(word(data.words))} in force for ${data.reader ? word(data.reader) : 'everyone'}, and only the first counts. Delete one, or say with "from" and "until" when each is in force.`,
  'incident-values': (data) =>
    `Commas and "or" stand together in ${said(word(data.clause))}. What is joined by commas all happened; what is joined by "or" is uncertain. Use one of them, or write two incidents.`,
  'incident-states': (data) =>
    `One part of this incident names ${list(words(data.names))}, more States outside the accord than can be told apart (${count(data.most)}). Divide it into incidents with fewer of them.`,
  'no-clauses': (data) =>
    data.declaration === 'mandate'
      ? `Nothing after ${said(word(data.words))} says which acts are meant. Name them with at least one clause.`
      : `${thisDeclaration(word(data.declaration))} names no acts. Add at least one clause that says which are meant.`,
  'second-accord': secondAccord,
  'no-accord': noAccord,
  'nothing-declared': () => 'This file declares nothing. Begin with a line such as: accord "Title of the accord".',
};

function unexpectedValue(data: ProblemData): string {
  const written = said(word(data.words));
  if (data.where === 'header') {
    return `${written} does not belong on the first line of ${declaration(word(data.declaration))}. It takes a name, a title in quotation marks, or both.`;
  }
  const clause = said(word(data.clause));
  switch (data.expected) {
    case 'choice':
      return `${written} cannot stand after ${clause}.${words(data.nearest).length > 0 ? ` Write ${eitherOf(words(data.nearest))}.` : ''}`;
    case 'quotation':
      return `Put what follows ${clause} in quotation marks: ${written} is read as prose.`;
    case 'names':
      return `${written} is no name. After ${clause} stand names, separated by commas.`;
    case 'terms':
      return `${written} is no term. After ${clause} stand terms, separated by commas, without quotation marks.`;
    case 'verdicts and a region':
      return `After ${clause} stand the verdicts wanted, a colon, and the acts meant, as in "obtain prohibited: activity ...".`;
    case 'facet of terms':
      return `The values of ${written} are States, not terms. Name another facet.`;
    default:
      return data.words === undefined
        ? `Nothing stands after ${clause}. Delete what follows it.`
        : `${written} is left over in ${clause}. Separate it with a comma, or delete it.`;
  }
}

function duplicateName(data: ProblemData): string {
  const name = said(word(data.words));
  switch (data.kind) {
    case 'norm':
      return `There is already a norm or clause called ${name}. Give this one another name: whatever refers to ${name} means the first.`;
    case 'term':
      return `${name} already stands for another term of ${said(word(data.facet))}. Give one of them another name.`;
    case 'definition':
      return `${name} is a term of a library in use as well. From here on it means this definition, and the library's term can no longer be said. Give the definition a name of its own.`;
    case 'bracket':
      return `A definition or another bracket is called ${name}. Give this bracket a name of its own.`;
    case 'Party':
      return `${name} is named twice as a Party. Delete one of the two.`;
    case 'state':
      return `The State ${name} is declared already. Delete one of the two declarations.`;
    default:
      return `There is already ${declaration(word(data.kind))} called ${name}. Give this one another name.`;
  }
}

function bracketNotAllowed(data: ProblemData): string {
  if (data.where === 'header') {
    return `The first line of ${declaration(word(data.declaration))} cannot be bracketed. To bracket a whole norm, write "proposed by" and the delegation below it.`;
  }
  if (data.where === 'phrase') {
    return 'A bracket cannot stand in the middle of a phrase. Put the whole phrase in each of its alternatives.';
  }
  const where = data.clause === undefined ? '' : `${said(word(data.clause))} of `;
  return `${where}${declaration(word(data.declaration))} cannot be bracketed. Write what is agreed, or bracket the provision that it concerns.`.replace(
    /^./,
    (first) => first.toUpperCase(),
  );
}

function bracketStatus(data: ProblemData): string {
  const status = said(word(data.words));
  switch (data.reason) {
    case 'differs':
      return `${status} does not agree with ${said(word(data.status))} in the first bracket of this name, which holds for all of them. Write the same, or leave it out here.`;
    case 'no such alternative': {
      const delegations = [...new Set(words(data.delegations))];
      const choices = [
        ...delegations,
        ...Array.from({ length: count(data.alternatives) }, (_, index) => `${index + 1}`),
      ];
      return `${status} names no alternative of this bracket. After "agreed" stands ${list([...choices, 'none'], 'or')}.`;
    }
    default:
      return `${status} is no status of a bracket.${meant(words(data.nearest), 'Write "open", "ad referendum" or "agreed" and whose text.')}`;
  }
}

function secondAccord(data: ProblemData): string {
  switch (data.reason) {
    case 'uses':
      return `${said(word(data.words))} has an accord of its own, and an accord cannot use another. Move what both need into a file without one.`;
    case 'concerning':
      return `A file with an accord concerns no other: ${said(word(data.words))} cannot be named here. Put incidents and mandates into a file of their own.`;
    default:
      return 'There is already an accord in this file. Write each accord in a file of its own.';
  }
}

function noAccord(data: ProblemData): string {
  if (data.words !== undefined) {
    return `${said(word(data.words))} has no accord for this file to be concerned with. Name a file that has one.`;
  }
  const which =
    count(data.accords) > 1
      ? 'Several accords are open, and this file does not say'
      : 'There is no accord here, and this file does not say';
  return `${which} which one it belongs to. Begin it with "concerning" and the accord's file, as in: concerning ./accord.norm`;
}

function word(value: ProblemData[string] | undefined): string {
  return typeof value === 'object' ? list(value) : String(value ?? '');
}

function words(value: ProblemData[string] | undefined): readonly string[] {
  return typeof value === 'object' ? value : [];
}

function count(value: ProblemData[string] | undefined): number {
  return typeof value === 'number' ? value : Number(value ?? 0);
}
