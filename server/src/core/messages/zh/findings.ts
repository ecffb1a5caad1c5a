/** What follows from a draft that a drafter should know, gaps aside, in Chinese. */
import type { Saying, Verdict } from '../../model/model';
import type { ContestedPart } from '../en/findings';
import type { Messages } from '../messages';
import { does, eitherOf, libraryReason, list, named, said, verdictName } from './phrasing';
import { regions } from './regions';

const saying = ({ sayings }: { readonly sayings: readonly Saying[] }): string =>
  list(
    sayings.map((one) => does[one]),
    'or',
  );

export const findings: Messages['findings'] = {
  conflict({ first, others, where, share, example, turnsOn, more }) {
    const rest = others.map((other) => `${named(other.name)}${saying(other)}`);
    const on = where.length === 0 ? '' : `各条款在下列行为上重叠：${regions.several(where, share)}。`;
    const act = example === undefined ? '' : `例如，${example}。`;
    const readings = turnsOn === '' ? '' : `在哪些解读下重叠，取决于${turnsOn}。`;
    return `${named(first.name)}${saying(first)}的行为，${list(rest)}，而案文未写明何者优先。${on}${act}${readings}请在应当让位的条款中写明“subject to”，或以例外排除另一条款所涵盖的行为。${more ? '除此处所报告的之外，还有其他冲突。' : ''}`;
  },
  conflicts: (other) => `${named(other.name)}${saying(other)}其中一部分行为`,

  contested({ parts, more, example, proposal, choice }) {
    const told = parts.map(({ where, share, options }) => {
      const acts = where.length === 0 ? '一切行为' : regions.several(where, share);
      return `${acts}。${becomes(options, proposal)}。`;
    });
    const act = example === undefined ? '' : `例如，${example}。`;
    return `有争议：${told.join('另有争议：')}${more ? '取决于此的不止此处所报告的内容。' : ''}${act}请就${choice}达成一致，以消除上述争议。`;
  },
  sameBracket: (name) => `${named(name)}也出现在此处`,

  precedenceCycle(names) {
    if (names.length === 1) {
      return `${list(names.map(named))}被写成优先于其自身。请删除有关优先的文字，或改写另一条款的名称。`;
    }
    return `${list(names.map(named))}被写成互相优先，因而均不优先。请删除其中一处有关优先的文字。`;
  },
  precedenceToo: '此处又使前者优先',

  expectedOfNorm: ({ facet, clause, because, norm }) =>
    `${named(norm)}未写明${facet}。${libraryReason(because)}请补充${said(clause)}一行；如系有意为之，可维持原文。`,
  expectedOfAccord({ facet, title, clause, because, answers }) {
    const or = answers.length === 0 ? '' : `，或规定一项义务（${list(answers, 'or')}）`;
    const missing = title === undefined ? facet : `${facet}（${said(title)}）`;
    return `没有任何条款写明${missing}。${libraryReason(because)}请在某一规范中补充${said(clause)}一行${or}。`;
  },

  fallsAway({ facet, norm, kind, settled, without }) {
    const covers = {
      norm: `${named(norm)}将涵盖${facet}的一切情形`,
      'owed by': `${named(norm)}将由所有缔约方承担`,
      exception: `该例外将涵盖${facet}的一切情形`,
      event: `${facet}的一切情形均将引起该项义务`,
    }[kind];
    if (settled) {
      return `方括号既已商定，本条目不再写明${facet}，因此${covers}。请写明其一；如系有意为之，请删除本行。`;
    }
    const when =
      without.bracket === undefined
        ? `本条目在某些解读下不复存在（取决于${without.turnsOn}），届时${covers}`
        : `如删除${without.whose === undefined ? '' : `${without.whose}的`}方括号${named(without.bracket)}，本条目即不再写明${facet}，${covers}`;
    return `${when}。如非本意，请在方括号之外补写一项内容，或补写一个备选案文。`;
  },

  tiedAndUntied({ words, tied, clause, tie }) {
    const write = tie === '' ? '请写明其所属国家' : `请写${said(`${words} ${tie}`)}`;
    return `${said(words)}未限于任何特定国家，而同一${said(clause)}行中的${said(tied)}则有所限定，因此前者是指任何国家的此类对象，包括行为国自身的在内。${write}；如系有意为之，请将其写入单独的规范。`;
  },

  mixedRegister({ words, form, instead, declared }) {
    const other = form === 'treaty' ? '政治承诺' : '条约';
    const own = form === 'treaty' ? '条约' : '政治承诺';
    const why = declared ? `本协定的形式为${own}` : `其他条款均按${own}的用语写成`;
    const write = instead === '' ? '请删除该行' : `请写${said(instead)}`;
    return `${said(words)}属于${other}的用语，而${why}。${write}，或更改协定的形式。`;
  },

  caution({ words, because, instead }) {
    const why = because === undefined ? '' : libraryReason(because);
    const write = instead.length === 0 ? '请写明所指。' : `请写明所指，例如${eitherOf(instead)}。`;
    return `所用词库建议避免使用${said(words)}。${why}${write}`;
  },

  unusedName: (name) => `协定通篇未使用${said(name)}这一定义。请在条目中加以使用，或予删除。`,

  whoseDefinition({ name, value, only, including, excluding, norms, others: unnamed, governing }) {
    const turning = `${norms.map(named).join('、')}${unnamed > 0 ? `及另外${unnamed}项规范` : ''}`;
    const turn = norms.length === 0 ? '' : `${turning}取决于此。`;
    const several = only.length > 1 || only.some(({ terms }) => terms.length > 1);
    const others = several ? only.map(onlyFor).join('') : '';
    const govern = governing === undefined ? '' : `，或规定以${governing}的定义为准`;
    return `各方对${said(name)}的解读不一：${readers(including)}包括${value}，${readers(excluding)}则不包括。${others}${turn}请在案文中统一定义${govern}。`;
  },
  readSo: (by) => (by.length === 0 ? '其中一种解读' : readers(by)),
  usedToo: (name) => `此处也使用${said(name)}`,

  incidentImpossible: (name) => `依所用词库的规定，不可能发生${named(name)}这样的事件。请更改其中一个条目。`,
  impossibleBecause: (because) => because,

  incidentExpectation({ incident, expected, found, turnsOn, part, why }) {
    const turns = turnsOn === '' ? '' : `取决于${turnsOn}。`;
    const because = why.length === 0 ? '' : `${part === '' ? '' : `就${said(part)}而言：`}${why.join('')}`;
    return `${named(incident)}的结论为${found}，而预期为${list(expected.map(verdictName))}。${turns}${because}请修改应对其作出规定的规范，或修改预期。`;
  },
  reachesIncident: (norm, incident) => `${named(norm)}涵盖${named(incident)}`,

  notObtained({ party, wanted, some, turnsOn, example, why }) {
    const how = some ? `仅在某些解读下得以实现，取决于${turnsOn}` : '在任何解读下均未实现';
    const act =
      example === undefined
        ? ''
        : `例如，下列行为的结论并非${list(
            wanted.map((verdict) => verdictName(verdict)),
            'or',
          )}：${example}。`;
    return `${party}代表团应争取的内容${how}。${act}${why.join('')}请修改案文使其得以实现，或请示新的授权。`;
  },
  redLine({ party, some, turnsOn, example, why }) {
    const how = some
      ? `在某些解读下触及${party}代表团的红线，取决于${turnsOn}`
      : `在任何解读下均触及${party}代表团的红线`;
    const act = example === undefined ? '' : `例如，案文妨碍下列行为：${example}。`;
    return `案文${how}。${act}${why.join('')}请删除或缩小触及红线的文字，或请示新的授权。`;
  },

  facetWithoutTerms: (name) =>
    `${said(name)}没有用语，任何条目均无从加以规定。请以“in ${name}”载列用语，或写“values States”。`,
  facetWithoutWords: (name) =>
    `案文无从写明${said(name)}。请以“clause”为其规定关键词，或将其用语写在情态词之后，或以“of”使另一要素与其相连。`,
};

const mostTerms = 6;

function onlyFor({ readers: by, terms }: { readers: readonly string[]; terms: readonly string[] }): string {
  const told = terms.slice(0, terms.length > mostTerms + 1 ? mostTerms : terms.length);
  const rest = terms.length - told.length;
  return `仅${readers(by)}包括的有：${told.join('、')}${rest > 0 ? `等，另有${rest}项` : ''}。`;
}

function readers(by: readonly string[]): string {
  return by.length === 0 ? '按共同定义' : `按${list(by)}的解读`;
}

/** What becomes of acts with each alternative. */
function becomes(options: ContestedPart['options'], proposal: boolean): string {
  const told = options.flatMap(({ text, nothing, verdicts }, index) => {
    if (verdicts.length === 0) return [];
    const without = proposal ? '如无该条款' : '如无上述文字';
    const given = nothing ? without : `如采用${proposal ? named(text) : said(shortened(text))}`;
    return [
      `${given}，${index === 0 ? '案文对上述行为' : '案文'}${list(
        verdicts.map((verdict) => doesOf[verdict]),
        'or',
      )}`,
    ];
  });
  return told.join('；');
}

/** What a text does with acts that have a verdict. */
const doesOf: Readonly<Record<Verdict, string>> = {
  silent: '未作规定',
  prohibited: '予以禁止',
  discouraged: '不予鼓励',
  required: '予以要求',
  encouraged: '予以鼓励',
  permitted: '予以允许',
  'without prejudice': '写明不予规制',
  conflicting: '的规定相互冲突',
};

/** As much of a passage as names it. */
function shortened(text: string): string {
  if (text.length <= 48) return text;
  return `${text.slice(0, 48).replace(/[,;]?\s+\S*$/, '')}……`;
}
