/**
 * Where words lead: the libraries and files that are used, documents of the United Nations by their symbols, and addresses in
 * quotations. Nothing is fetched, and nobody is asked whether there is such a document.
 */
import type { DocumentLink, Range } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { remembered } from '../model/cache';
import { symbolsOf } from '../model/symbols';
import { usesOf } from '../model/uses';
import type { Declaration, Element, SourceFile, Span } from '../syntax/ast';
import type { Opened } from './deps';
import { fileNamed } from './files';
import { firstLine, relativeRange, shifted } from './relativeLines';

/** The address under which the United Nations gives a document by its symbol. */
const documents = 'https://undocs.org/';

interface Found extends Span {
  readonly target: string;
  /** The symbol, where it is one. */
  readonly document?: string;
}

/** At a range counted from the first line of its declaration. */
interface Address extends Pick<Found, 'target' | 'document'> {
  readonly range: Range;
  readonly host: string;
}

const known = new WeakMap<Declaration, readonly Address[]>();

/** The links of a file in the order of its declarations. */
export function documentLinks({ checked, file }: Opened): DocumentLink[] {
  const { navigation } = checked.messages;
  return file.declarations.flatMap((at): DocumentLink[] => {
    const { node } = at;
    const addresses = remembered(known, node, () => addressesIn(node));
    const { uses, concerning, buildsOn } = usesOf(node);
    const names = uses.length + concerning.length + buildsOn.length > 0;
    if (addresses.length === 0 && !names) return [];
    const line = firstLine(file, at);
    const links = addresses.map(({ range, target, host, document }): DocumentLink => {
      const tooltip = document === undefined ? navigation.opensAddress(host) : navigation.opensDocument(document, host);
      return { range: shifted(range, line), target, tooltip };
    });
    return names ? [...fileLinks(checked, file, at, line), ...links] : links;
  });
}

function fileLinks(
  checked: Checked,
  from: SourceFile,
  at: SourceFile['declarations'][number],
  line: number,
): DocumentLink[] {
  const { navigation } = checked.messages;
  return symbolsOf(checked.unit, at).flatMap(({ kind, target, declaration, passage: { span } }): DocumentLink[] => {
    if (declaration || (kind !== 'library' && kind !== 'instrument' && kind !== 'file')) return [];
    const file = fileNamed(checked, from.file, kind, target);
    const tooltip = kind === 'file' ? navigation.opensFile(target) : navigation.opensLibrary(target);
    return file ? [{ range: shifted(relativeRange(at.node, span), line), target: file.file, tooltip }] : [];
  });
}

/** `https://...`, without the marks that end a sentence. */
const address = /https?:\/\/[^\s<>"“”；，。、（）]*[^\s<>"“”；，。、（）.,;:!?)\]'’]/g;
/** A/70/174, CCW/GGE.1/2022/WP.2, S/RES/2341 (2017): an organ and, behind strokes, numbers among other parts. */
const documentSymbol =
  /(?<![\w/.])[A-Z]{1,8}(?:\/[A-Z0-9][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)*\/(?:[A-Z][A-Za-z]*\.?)?\d+(?: ?\(\d{4}\)|(?:[.-][A-Za-z0-9]+)*)(?:\/(?:Add|Corr|Rev)\.\d+)*(?![\w/])/g;

function addressesIn(node: Declaration): Address[] {
  return foundIn(node).map(({ target, document, ...span }) => {
    const { host } = new URL(target);
    return { range: relativeRange(node, span), target, host, ...(document !== undefined && { document }) };
  });
}

function foundIn(node: Declaration): Found[] {
  const lists = [node.header, ...node.lines.map(({ elements }) => elements)];
  return lists
    .flatMap((elements) => quotationsIn(elements))
    .flatMap(({ from, to }) => {
      const text = node.text.slice(from, to);
      const spanned = ({ 0: found, index }: RegExpExecArray): Span => ({
        from: from + index,
        to: from + index + found.length,
      });
      const addresses = [...text.matchAll(address)].map((found): Found => ({ ...spanned(found), target: found[0] }));
      const inside = (span: Span) => addresses.some((one) => one.from <= span.from && span.to <= one.to);
      const symbols = [...text.matchAll(documentSymbol)].flatMap((found): Found[] => {
        const span = spanned(found);
        const document = found[0];
        // Of two parts alone it may as well be a fraction or a choice of words.
        if (inside(span) || !/\/.*\//.test(document)) return [];
        return [{ ...span, target: documents + encodeURI(document.replace(' ', '')), document }];
      });
      return [...addresses, ...symbols].filter(({ target }) => URL.canParse(target)).sort((a, b) => a.from - b.from);
    });
}

function quotationsIn(elements: readonly Element[]): Span[] {
  return elements.flatMap((element): Span[] => {
    if (element.kind === 'bracket') return element.alternatives.flatMap((one) => quotationsIn(one.elements));
    return element.kind === 'quotation' ? [element] : [];
  });
}
