/** What the editor shows where the pointer rests, in Chinese. */
import type { Messages } from '../messages';
import { languageName } from './languages';
import { list, named, said, verdictName } from './phrasing';

const labelled = (label: string) => (text: string) => `${label}：${text}`;

const forms: Readonly<Record<string, string>> = { treaty: '条约', 'political commitment': '政治承诺' };
const statuses: Readonly<Record<string, string>> = { open: '未决', 'ad referendum': '待核准' };

export const hover: Messages['hover'] = {
  more: '详细说明',
  because: labelled('理由'),
  source: labelled('出处'),
  turnsOn: labelled('取决于'),
  turnsOnIt: labelled('取决于此的内容'),
  alsoWritten: labelled('其他写法'),
  example: (text) => `示例：\`${text}\``,
  forExample: (act) => `例如：${act}`,
  date: labelled('日期'),
  inLanguage: (name, language) => `${name}（${languageName(language)}）`,

  accord: {
    between: labelled('缔约方'),
    allStates: '所有国家',
    others: '其他各方',
    has: labelled('包括'),
    norms: (count) => `${count}项规范`,
    without: (count) => `${count}项“不影响”条款`,
    choices: (count) => `${count}项未决选择`,
    ofAllActs: labelled('全部行为中'),
    part: (verdict, share) => `${verdict}占${share}`,
    openConcerns: (open, all, names) => `存在空白的关切事项：${open === 0 ? '无' : `${all}项中的${open}项：${names}`}`,
    texts: (texts) => `作准文本：${texts.split('、').map(languageName).join('、')}`,
    form: (form) => forms[form] ?? form,
    kind: (kind) => ({ accord: '协定', instrument: '文书' })[kind] ?? kind,
    status: (status) => status,
  },

  summary: {
    untitled: '本草案',
    undecided: (title) => `${title}：未能在限定时间内得出结论。`,
    noConcerns: (title) => `${title}：所用词库未载列关切事项。`,
    closed: (title) => `${title}：所用词库的各项关切事项均已处理。`,
    open: (title, open, all, names) => `${title}：${all}项关切事项中有${open}项存在空白：${names}。`,
  },

  bracket: {
    untitled: '方括号',
    kind: (kind) => ({ bracket: '方括号', proposal: '提案', definition: '定义' })[kind],
    status: (status) => statuses[status] ?? status,
    open: '未决',
    agreed: '已商定',
    notAttributed: '未写明代表团',
    alternative: (whose, text) => `${whose}：${text}`,
    stands: '采纳该条款',
    nothing: '无',
    orNothing: '或者不写：方括号内的文字不复存在。',
    noVerdict: '没有任何关切事项或事件的结论',
    settled: '已不再未决：以所商定的备选案文为案文，其余备选案文不予采用。',
  },

  concern: {
    kind: '关切事项',
    states: { open: '存在空白', sometimes: '在某些解读下存在空白', leftOpen: '有意搁置', closed: '已作处理' },
    answeredBy: labelled('可由下列义务应对'),
    silentOn: (open, acts, share) => `${acts}种行为中有${open}项未作规定（${share}）`,
    silent: labelled('未作规定'),
  },
  leftOpen: {
    kind: '有意搁置',
    leaves: labelled('搁置的内容'),
    acts: (acts) => `${acts}种行为；不写入条约文本，也不改变任何结论`,
  },
  impossible: '不可能有此类行为',

  definition: {
    defined: '已定义',
    readDifferently: '解读不一',
    governedBy: (facet) => `以${said(facet)}的定义为准`,
    further: (count) => `另有${count}个版本`,
    differ: labelled('差异'),
    version(readers, others, dates, means) {
      const by = readers.length > 0 ? `按${list(readers)}的解读` : others ? '按其他各方的解读' : '含义';
      return `${by}${dates.length > 0 ? `（${dates.join('，')}）` : ''}：${means}`;
    },
    from: (date) => `自${date}起`,
    until: (date) => `至${date}止`,
    only: (names, readers) => `仅按${readers.length > 0 ? list(readers) : '其他各方'}的解读包括${names}`,
  },

  incident: {
    kind: '事件',
    further: (count) => `另有${count}个部分`,
    unexpected: '与该事件的预期结论不同。',
    turnsOn: (choices) => `取决于${choices}`,
    part: (names, verdict) => `${names}：${verdict}`,
    either: (values) => values.map(said).join('或'),
    verdict: (verdict, under) => (under === '' ? verdict : `${verdict}（${under}）`),
  },

  mandate: {
    title: (party) => `${party}的谈判授权`,
    of: (state) => `${state}的谈判授权`,
    line: (kind, asked, met) => `${kinds[kind] ?? kind}${asked}：${met}`,
    asked: (verdicts, region) => `下列行为的结论为${list(verdicts, 'or')}（${region}）`,
    met(kind, met, turnsOn) {
      const word = kind === 'obtain' ? '实现' : '守住';
      if (met === 'some') return `在某些解读下得以${word}，取决于${turnsOn}`;
      return met === 'all' ? `在每种解读下均得以${word}` : `在任何解读下均未${word}`;
    },
    kept: (kept, all) => `${all}项中有${kept}项在每种解读下均得以满足`,
    notSo: (act) => `例如，下列行为不符：${act}`,
  },

  norm: {
    proposedBy: (states) => `由${list(states)}提出`,
    does: (does) => (does.length === 0 ? '不作规定' : list(does, 'or')),
    without: '不影响',
    binds: labelled('约束'),
    everyone: (keyword) => `任何人（没有${said(keyword)}条目写明约束何人）`,
    each: (clauses) => clauses.join('或'),
    allStates: (words) => `${words}（所有国家）`,
    parties: (words, codes) => `${words}（${codes.join('、')}）`,
    reaches: (words, acts) => `涵盖：${words}；${acts}`,
    noActs: '没有任何行为',
    acts: (acts, share) => `${acts}种行为（占全部的${share}）`,
    inSome: (acts, every) =>
      `在某些解读下${acts}，在每种解读下${every === undefined ? '均不涵盖任何行为' : `均涵盖${every}种`}`,
    silentOn: labelled('未作规定'),
    decides: labelled('决定'),
    decided: (incidents, verdict) => `${list(incidents)}（${verdict}）`,
    precedence: labelled('优先关系'),
    prevails: (words, norm) => `${words} ${named(norm)}`,
    named: (norm, article) => (article ? `${named(norm)}（${article}）` : named(norm)),
  },
  duty: {
    owedBy: labelled('承担者'),
    everyParty: '各缔约方',
    everyPartyBut: (states) => `除${states}以外的各缔约方`,
    nobody: '无',
    thirdStates: '第三国',
    andThirdStates: (states) => `${states}及第三国`,
    general: (verbs) => `义务：${verbs}，为一般义务，不由任何行为引起`,
    triggered: (verbs, events, exceptions) =>
      `${list(verbs)}，由下列行为引起：${events.join('；或')}${exceptions.map((one) => `，${one}的除外`).join('')}`,
    duty: (words, acts) => `义务：${words}；${acts}`,
  },

  state: {
    party: '缔约方',
    named: '案文提及的第三国',
    third: '第三国',
    ownReading: (definitions) => `对下列定义有自己的解读：${list(definitions.map(said))}`,
    parties: labelled('缔约方'),
    allStates: '所有国家',
    acting: '行为国是行为所归于的国家；在义务中，是承担该义务的国家。',
  },

  term: { family: labelled('所属'), draft: labelled('本草案') },

  turning: {
    concerns: (_count, names) => `关切事项（${names}）`,
    incidents: (_count, names) => `事件${names}`,
  },

  keyword: {
    header: '声明的起始词',
    clause: '条目',
    verdict: '结论',
    library: '词库',
    caution: '慎用词',
    instead: labelled('可改写为'),
    followsModality: '写在情态词之后',
    describesNorms: '说明规范',
    values: labelled('可写的值'),
    states: '国家',
    tied: labelled('以“of”相连的要素'),
    compares: labelled('据以比较的要素'),
    ordinary: labelled('通常的值'),
    expected: (of, because) => `${of === 'the accord' ? '协定' : '每项规范'}应当写明：${because}`,
    belongs: (register) => `属于${register === 'treaty' ? '条约' : '政治承诺'}的用语。`,
    saying: (saying) => verdictName(saying),
    declares: labelled('载列'),
    notFound: '未能找到该词库。',
    counted: {
      norm: (count) => `${count}项规范`,
      facet: (count) => `${count}项要素`,
      term: (count) => `${count}个用语`,
      concern: (count) => `${count}项关切事项`,
      state: (count) => `${count}个国家`,
      define: (count) => `${count}项定义`,
    },
  },
};

const kinds: Readonly<Record<string, string>> = { obtain: '应争取：', preserve: '应守住：' };
