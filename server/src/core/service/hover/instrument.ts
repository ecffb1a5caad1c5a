/** An instrument on which a draft builds: what it is, what it leaves out, where it is found. */

import { declared, headOf, saidAfter } from '../../explain/written';
import type { Messages } from '../../messages/messages';
import type { SourceFile } from '../../syntax/ast';
import { card, heading, labelled, plain } from './card';

/** As much of what it leaves out as is read in passing. */
const mostLeftOut = 3;

export function hoverInstrument(messages: Messages, file: SourceFile) {
  const { hover, explain, joining } = messages;
  const node = declared(file, 'instrument', 'accord');
  if (!node) return undefined;
  const { name, title } = headOf(node);
  const [form, date, status, Chinese] = ['form', 'date', 'status', 'Chinese'].map((line) => saidAfter(node, line)[0]);
  const leavesOut = saidAfter(node, 'leaves out');
  const provisions = file.declarations
    .filter((one) => one.node.keyword === 'norm' || one.node.keyword === 'without prejudice')
    .map((one) => saidAfter(one.node, 'numbered')[0] ?? headOf(one.node).name);
  return card([
    heading(title ?? name, form && hover.accord.form(form), date),
    Chinese && plain(Chinese),
    status && plain(joining.ended(status)),
    joining.labelled(explain.provisions, plain(joining.someOf([...new Set(provisions)], 14))),
    leavesOut.length > 0
      ? joining.labelled(explain.leavesOut, plain(joining.series(leavesOut.slice(0, mostLeftOut))))
      : undefined,
    labelled(hover.source, joining.series(saidAfter(node, 'source').map(plain))),
  ]);
}
