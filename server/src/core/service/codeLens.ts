/**
 * What stands above a declaration: how many acts a norm reaches, which incidents it decides, the verdict on an incident, what
 * uses a definition, what the accord leaves open. First only where they are; what each says is found when it comes into sight.
 */
import type { CodeLens, Command, Location } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import type { Passage } from '../model/model';
import { normalise } from '../model/phrases';
import { declarationAt } from '../model/symbols';
import type { Placed } from '../syntax/ast';
import { decidedBy, decidingNorms, owedIn } from './codeLens/decided';
import { reachOf } from './codeLens/reach';
import { toCoverage, toPlaces, toRead } from './codeLens/references';
import { normsUsing } from './codeLens/uses';
import type { Opened } from './deps';
import { incidentAt, normAt } from './placed';
import { locationOf, offsetAt, rangeOf } from './toLsp';

/** Of more concerns that are open the first ones are named. */
const mostTitles = 6;

interface LensData {
  readonly uri: string;
  readonly of: 'reach' | 'incidents' | 'gaps' | 'coverage' | 'verdict' | 'uses';
}

/** Where the lenses of a file are, without what they say. */
export function codeLenses({ checked, file }: Opened): CodeLens[] {
  return file.declarations.flatMap((at) => {
    const { node, offset } = at;
    const kinds = lensesOf(checked, at);
    if (kinds.length === 0) return [];
    const range = rangeOf(file, offset + node.headerSpan.from, offset + node.headerSpan.to);
    return kinds.map((of): CodeLens => ({ range, data: { uri: file.file, of } }));
  });
}

function lensesOf({ unit }: Checked, at: Placed): LensData['of'][] {
  switch (at.node.keyword) {
    case 'accord':
    case 'instrument':
      return unit.accord?.at === at ? ['gaps', 'coverage'] : [];
    case 'norm':
    case 'without prejudice':
      return !unit.accord || !normAt(unit, at) ? [] : unit.incidents.length > 0 ? ['reach', 'incidents'] : ['reach'];
    case 'define':
      return unit.accord ? ['uses'] : [];
    case 'incident':
      return unit.accord && incidentAt(unit, at) ? ['verdict'] : [];
    default:
      return [];
  }
}

/** The file that a lens belongs to; undefined for a lens that is none of ours. */
export function fileOfLens({ data }: CodeLens): string | undefined {
  return (data as Partial<LensData> | undefined)?.uri;
}

/** The same lens with what it says and where it leads. */
export function resolveCodeLens(opened: Opened, lens: CodeLens): CodeLens {
  const at = declarationAt(opened.file, offsetAt(opened.file, lens.range.start));
  const command = at && commandOf(opened, lens, at);
  return { ...lens, command: command ?? toRead('') };
}

function commandOf({ checked, file }: Opened, lens: CodeLens, at: Placed): Command | undefined {
  const { unit, compiled, messages } = checked;
  const { lenses } = messages;
  const { of } = lens.data as LensData;
  if (of === 'coverage') return toCoverage(lenses.showCoverage);
  if (of !== 'uses' && !compiled.decided) return toRead(lenses.undecided);
  const leading = (title: string, passages: readonly Passage[]): Command => {
    const places = passages.flatMap((passage): Location[] => {
      const place = locationOf(checked, passage);
      return place ? [place] : [];
    });
    return toPlaces(title, file.file, lens.range.start, places);
  };
  const named = (all: readonly { readonly at: Placed; readonly nameSpan: Passage['span'] }[]): Passage[] =>
    all.map(({ at: placed, nameSpan: span }) => ({ at: placed, span }));
  switch (of) {
    case 'gaps': {
      const open = checked.concerns().filter(({ gap }) => gap.always + gap.sometimes > 0n);
      const titles = open.slice(0, mostTitles).map(({ concern }) => messages.clauses.titled(concern));
      return toCoverage(lenses.gaps(open.length), lenses.gapsTip(titles, open.length - titles.length));
    }
    case 'reach': {
      const norm = normAt(unit, at)?.norm;
      if (!norm) return undefined;
      if (norm.duty && norm.triggers.length === 0) return toRead(lenses.general);
      const reach = reachOf(checked, norm);
      return toCoverage(norm.duty ? lenses.owed(reach) : lenses.reach(reach), lenses.reachTip(reach));
    }
    case 'incidents': {
      const norm = normAt(unit, at)?.norm;
      if (!norm) return undefined;
      const found = norm.duty ? owedIn(checked, norm) : decidedBy(checked, norm);
      const title = norm.duty ? lenses.owedIn(found.length) : lenses.decides(found.length);
      return leading(title, named(found.map(({ incident }) => incident)));
    }
    case 'verdict': {
      const incident = incidentAt(unit, at);
      const judged = checked.incidents().find((one) => one.incident === incident);
      if (!judged) return undefined;
      const { verdicts, contested, parts, turnsOn, passed } = judged;
      const norms = decidingNorms(checked, judged);
      const together = parts.length > 1 && !contested && parts.every((part) => part.verdicts.length < 2);
      const told = { verdicts, contested, together, turnsOn, norms, expected: passed !== false };
      return leading(lenses.verdict(told), named(unit.norms.filter(({ name }) => norms.includes(name))));
    }
    case 'uses': {
      const name = nameOf(unit, at);
      const norms = name === undefined ? [] : normsUsing(unit, name);
      return leading(lenses.usedBy(norms.length), named(norms));
    }
  }
}

/** The name of the definition of which a declaration is a version. */
function nameOf({ definitions }: Checked['unit'], { node }: Placed): string | undefined {
  const words = node.header.flatMap((element) => (element.kind === 'word' ? [element.text] : [])).join(' ');
  return [...definitions.keys()].find((name) => normalise(name) === normalise(words));
}
