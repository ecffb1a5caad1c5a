/** What a draft leaves open of a concern, in Chinese: what is silent and how much, an act that slips through, what to do. */
import type { GapTold } from '../en/gaps';
import type { Messages } from '../messages';
import { percent } from './figures';
import { list, named, said } from './phrasing';
import { regions } from './regions';

export const gaps: Messages['gaps'] = {
  open(told) {
    const sentences = [silence(told)];
    if (told.leftOpen > 0) {
      sentences.push(`另有${percent(told.leftOpen)}系有意搁置（${list(told.leavers.map(named))}）。`);
    }
    if (told.example !== undefined) sentences.push(`例如，${told.example}。`);
    if (told.near !== '') sentences.push(told.near);
    if (told.duties.length > 0) sentences.push(otherDuties(told.duties));
    sentences.push(...told.elsewhere);
    return [...sentences, remedy(told)].join('');
  },

  onPurpose(told) {
    const by = told.leavers.length === 0 ? '' : `（${list(told.leavers.map(named))}）`;
    const much = told.leftOpen < 1 ? `，占其所涉行为的${percent(told.leftOpen)}` : '';
    return `有意搁置${by}：${subject(told)}${much}。其余部分没有空白。一旦达成一致，请删除该条款。`;
  },

  related: {
    reaches: (norm) => `${named(norm)}涵盖其中一部分行为`,
    leaves: (clause) => `${named(clause)}有意搁置此类行为`,
  },
};

function subject({ name, title }: GapTold): string {
  return title === undefined ? said(name) : `${said(title)}（${name}）`;
}

function silence(told: GapTold): string {
  const { always, sometimes, leftOpen, residues, turnsOn } = told;
  const whole = residues.length === 0 && leftOpen === 0;
  const what = residues.length === 0 ? '' : `：${regions.several(residues, told.explained)}`;
  if (sometimes === 0) {
    return whole
      ? `空白：${subject(told)}。没有规范禁止或允许此类行为，也没有条款写明不影响此类行为。`
      : `部分空白：${subject(told)}。协定对其中${percent(always)}未作规定${what}。`;
  }
  if (always === 0) {
    const much = whole ? '' : `在其他解读下，协定对其中${percent(sometimes)}未作规定${what}。`;
    return `仅在某些解读下有所规定：${subject(told)}。${much}是否有所规定，取决于${turnsOn}。`;
  }
  const rest = always + sometimes + leftOpen >= 1 - rounding ? '其余部分' : `另外${percent(sometimes)}`;
  return `仅有部分规定，且其中一些取决于如何解读：${subject(told)}。在任何解读下，协定均对其中${percent(always)}未作规定${what}。对${rest}是否作出规定，取决于${turnsOn}。`;
}

/** Shares are exact to six digits. */
const rounding = 0.00001;

function otherDuties(duties: GapTold['duties']): string {
  const byNorm = new Map<string, string[]>();
  for (const { norm, duty } of duties) byNorm.set(norm, [...(byNorm.get(norm) ?? []), duty]);
  const told = [...byNorm].map(([norm, owed]) => `${named(norm)}（${list(owed.map(said))}）`);
  return `${list(told)}适用于其中一部分行为，但不足以填补空白。`;
}

function remedy({ answers, ofOthers, always, sometimes }: GapTold): string {
  const settle = sometimes > 0 && always === 0;
  const duty = `规定一项在发生此类行为时承担的义务（${list(answers, 'or')}）`;
  if (answers.length > 0 && ofOthers) {
    return `实施此类行为的人并非协定的缔约方，但缔约方可就此类行为承担义务：请${settle ? '就此达成一致，或' : ''}${duty}，或在某一规范的适用范围中写明此类人员。`;
  }
  const middle = answers.length > 0 ? duty : '予以允许';
  return `请${settle ? '就此达成一致，或' : ''}禁止此类行为，或${middle}，或写明协定不影响此类行为。`;
}
