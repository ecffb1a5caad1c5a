/** What is wrong with a draft before anything follows from it, in Chinese: by the code of the problem, from its data. */
import type { ProblemCode, ProblemData } from '../../model/problems';
import { declaration, eitherOf, list, meant, named, said, thisDeclaration } from './phrasing';
import { syntax } from './syntax';
import { unknownName } from './unknownNames';

export const problems: Readonly<Record<ProblemCode, (data: ProblemData) => string>> = {
  syntax: (data) => syntax(word(data.problem), word(data.found)),
  'unknown-term': (data) =>
    data.elsewhere === undefined
      ? `所用词库均未载列${said(word(data.words))}。${meant(words(data.nearest), '请以“define”加以定义，或改用词库所载列的用语。')}`
      : `${said(word(data.words))}应写在${said(word(data.elsewhere))}一行，而非${said(word(data.clause))}一行。请移至该行，或在此处改写其他用语。`,
  'unknown-name': (data) => unknownName(word(data.kind), word(data.words), words(data.nearest)),
  'unknown-clause': (data) =>
    `${said(word(data.words))}不能作为${declaration(word(data.declaration))}中任何条目的开头。${meant(words(data.nearest), '请以条目关键词作为本行的开头。')}`,
  'misplaced-clause': (data) =>
    `${said(word(data.words))}不能写在${declaration(word(data.declaration))}中，而属于${list(words(data.belongs).map(declaration), 'or')}的条目。请移至该处，或予删除。`,
  'missing-name': (data) =>
    data.expected === 'title'
      ? `${thisDeclaration(word(data.declaration))}没有标题。请在本行用引号写明标题。`
      : `${thisDeclaration(word(data.declaration))}没有名称。请在${said(word(data.declaration))}之后写明名称，其他各处均以该名称援引。`,
  'missing-clause': (data) =>
    data.declaration === 'term'
      ? '此用语没有归属。请以“in”将其列为某一要素的首层用语，或以“under”列于另一用语之下。'
      : `${declaration(word(data.declaration))}必须有${said(word(data.clause))}一行。请予补充。`,
  'missing-value': (data) => `${said(word(data.after ?? data.clause))}之后没有内容。请写明内容，或予删除。`,
  'unexpected-value': unexpectedValue,
  'invalid-date': (data) => `${said(word(data.words))}不是日期。请写明年、月、日，如 2015-09-25。`,
  'duplicate-name': duplicateName,
  'duplicate-clause': (data) =>
    `${thisDeclaration(word(data.declaration))}已有${said(word(data.clause))}一行。请将全部内容写在同一行，以逗号分隔，或为第二项内容另立一项声明。`,
  'keyword-clash': (data) =>
    `条目关键词${said(word(data.words))}不能用于${said(word(data.facet))}：${said(word(data.clash))}已使用该关键词。请另选关键词。`,
  'term-header-keyword': (data) =>
    `${said(word(data.words))}以${said(word(data.header))}开头，而后者是声明的起始词，因此该用语不能写在行首。请另选名称。`,
  'term-cycle': (data) =>
    `${said(word(data.words))}列在其自身之下。请以“in”将其列为要素的首层用语，或列于另一用语之下。`,
  'no-vocabulary': () => '所用词库均未载列条目可用的用语，因此无法检查本文件的任何内容。请在协定的“uses”一行写明词库。',
  'bracket-not-allowed': bracketNotAllowed,
  'bracket-mismatch': (data) =>
    `名为${said(word(data.words))}的各处方括号属于同一项选择，但彼此不一致：此处有${count(data.alternatives)}个备选案文，首处有${count(data.others)}个，或者所属代表团不同。请按相同顺序为相同代表团写出相同数目的备选案文，或为此处方括号另取名称。`,
  'bracket-status': bracketStatus,
  'state-tie': (data) =>
    `${said(word(data.clause))}的各值不属于任何国家，因此${said(word(data.words))}在此处没有意义。请在可以写明国家的条目中写明所属国家。`,
  'relative-word': (data) =>
    `${said(word(data.words))}是将一国与另一国相比较，而${said(word(data.clause))}中没有可供比较的国家。请写“a Party”、“a third State”、“any State”或国家代码。`,
  'no-modality': (data) =>
    `${data.norm ? named(word(data.norm)) : '本规范'}未写明应当如何。请补充一行“shall not”、“should not”、“shall”、“should”或“may”及其动词；在此之前，该规范不作任何规定。`,
  'mixed-verbs': (data) =>
    data.reason === 'verbs behind the bracket'
      ? `${said(word(data.words))}前面的方括号内已有动词。请将动词写入每一备选案文，或统一写在方括号之后。`
      : `${said(word(data.words))}不能与其他动词并列：有的说明实施何种行为，有的说明行为发生后负有何种义务。请分别写成两项规范。`,
  'misplaced-trigger': () =>
    '只有义务才在某种情况“in the event of”之下产生，而本规范的动词并非义务。请将这些内容写成规范的条目，或改写为义务。',
  'duty-clause': (data) =>
    `${said(word(data.clause))}在义务中不能单独成行。请在“in the event of”之后写明何种行为引起该项义务。`,
  'precedence-duty': (data) =>
    data.reason === 'in a duty'
      ? `${said(word(data.clause))}在义务中不起作用：义务与其他规范并行，不论后者如何规定均须履行。请删除该行，或改写为例外。`
      : `${named(word(data.words))}是一项义务，而义务与其他规范并行，${said(word(data.clause))}对其不起作用。请删除该名称。`,
  'definition-not-allowed': (data) =>
    `${said(word(data.words))}是协定自身的定义，而${declaration(word(data.declaration))}须以词库的用语写成，以便对各方含义相同。请写明所指的用语。`,
  'definition-facets': (data) =>
    `${said(word(data.words))}属于${said(word(data.elsewhere))}，而本定义的其余部分不属于该项。一项定义只能载列同一条目的用语，请另行定义其余用语。`,
  'definition-cycle': (data) => {
    const names = words(data.names);
    return names.length < 2
      ? `${said(word(data.words))}以其自身作为定义。请以其他用语说明其含义。`
      : `${list(names.map(said))}互为定义，因而均无含义。请在其中一项定义中以其他用语说明其含义。`;
  },
  'definition-versions': (data) =>
    data.reason === 'no date'
      ? `${said(word(data.words))}的这一版本载有日期，而协定没有可据以选择版本的日期。请在协定中补充“date”一行，或删除定义中的日期。`
      : `${said(word(data.words))}对${data.reader ? word(data.reader) : '各方'}有两个同时有效的版本，仅以第一个为准。请删除其一，或以“from”和“until”写明各自的有效期间。`,
  'incident-values': (data) =>
    `${said(word(data.clause))}中同时使用了逗号和“or”。以逗号连接的各项均已发生，以“or”连接的各项尚不确定。请只用其中一种，或写成两起事件。`,
  'incident-states': (data) =>
    `本事件的某一部分列有${list(words(data.names))}，协定以外的国家多于可以区分的数目（${count(data.most)}个）。请将其拆分为涉及国家较少的若干起事件。`,
  'no-clauses': (data) =>
    data.declaration === 'mandate'
      ? `${said(word(data.words))}之后未写明所指的行为。请以至少一个条目加以写明。`
      : `${thisDeclaration(word(data.declaration))}未写明所指的行为。请至少补充一个写明所指行为的条目。`,
  'second-accord': secondAccord,
  'no-accord': noAccord,
  'nothing-declared': () => '本文件未载任何声明。请以如下一行开头：accord "协定的标题"。',
};

function unexpectedValue(data: ProblemData): string {
  const written = said(word(data.words));
  if (data.where === 'header') {
    return `${written}不应写在${declaration(word(data.declaration))}的首行。首行只写名称、引号内的标题，或二者兼写。`;
  }
  const clause = said(word(data.clause));
  switch (data.expected) {
    case 'choice':
      return `${clause}之后不能写${written}。${words(data.nearest).length > 0 ? `请写${eitherOf(words(data.nearest))}。` : ''}`;
    case 'quotation':
      return `请将${clause}之后的内容置于引号之内：${written}按行文处理。`;
    case 'names':
      return `${written}不是名称。${clause}之后应写名称，以逗号分隔。`;
    case 'terms':
      return `${written}不是用语。${clause}之后应写用语，以逗号分隔，不加引号。`;
    case 'verdicts and a region':
      return `${clause}之后应依次写明所求的结论、冒号和所指的行为，如“obtain prohibited: activity ...”。`;
    case 'facet of terms':
      return `${written}的值是国家而非用语。请写另一要素。`;
    default:
      return data.words === undefined
        ? `${clause}之后不写任何内容。请删除其后的文字。`
        : `${clause}中多出${written}。请以逗号隔开，或予删除。`;
  }
}

function duplicateName(data: ProblemData): string {
  const name = said(word(data.words));
  switch (data.kind) {
    case 'norm':
      return `已有名为${name}的规范或条款。请为此项另取名称：凡援引${name}之处均指第一项。`;
    case 'term':
      return `${name}已表示${said(word(data.facet))}的另一用语。请为其中之一另取名称。`;
    case 'definition':
      return `${name}同时也是所用词库的用语。自此该词指本定义，词库的用语将无从援引。请为本定义另取名称。`;
    case 'bracket':
      return `已有名为${name}的定义或另一方括号。请为此处方括号另取名称。`;
    case 'Party':
      return `${name}两次被列为缔约方。请删除其中之一。`;
    case 'state':
      return `国家${name}已经载列。请删除两项声明之一。`;
    default:
      return `已有名为${name}的${declaration(word(data.kind))}。请为此项另取名称。`;
  }
}

function bracketNotAllowed(data: ProblemData): string {
  if (data.where === 'header') {
    return `${declaration(word(data.declaration))}的首行不能置于方括号内。如需将整项规范置于方括号内，请在其下写“proposed by”及代表团。`;
  }
  if (data.where === 'phrase') return '方括号不能置于词组中间。请将完整的词组写入每一备选案文。';
  const where = data.clause === undefined ? '' : `的${said(word(data.clause))}`;
  return `${declaration(word(data.declaration))}${where}不能置于方括号内。请写已商定的内容，或将所涉条款置于方括号内。`;
}

function bracketStatus(data: ProblemData): string {
  const status = said(word(data.words));
  switch (data.reason) {
    case 'differs':
      return `${status}与此名称的首处方括号中的${said(word(data.status))}不一致，而后者适用于同名的各处方括号。请写成一致，或在此处省略。`;
    case 'no such alternative': {
      const delegations = [...new Set(words(data.delegations))];
      const choices = [
        ...delegations,
        ...Array.from({ length: count(data.alternatives) }, (_, index) => `${index + 1}`),
      ];
      return `${status}并非此方括号的任何备选案文。“agreed”之后应写${list([...choices, 'none'], 'or')}。`;
    }
    default:
      return `${status}不是方括号的状态。${meant(words(data.nearest), '请写“open”、“ad referendum”，或“agreed”及所商定的案文。')}`;
  }
}

function secondAccord(data: ProblemData): string {
  switch (data.reason) {
    case 'uses':
      return `${said(word(data.words))}自身载有协定，而一项协定不能引用另一项协定。请将双方所需的内容移至不载协定的文件。`;
    case 'concerning':
      return `载有协定的文件不能以其他文件为对象，此处不能写${said(word(data.words))}。请将事件和谈判授权写入单独的文件。`;
    default:
      return '本文件中已有一项协定。请将每项协定写入单独的文件。';
  }
}

function noAccord(data: ProblemData): string {
  if (data.words !== undefined) {
    return `${said(word(data.words))}不载协定，本文件无从以其为对象。请写载有协定的文件。`;
  }
  const which =
    count(data.accords) > 1
      ? '现有多项协定处于打开状态，而本文件未写明属于哪一项'
      : '此处没有协定，本文件也未写明属于哪一项协定';
  return `${which}。请在文件开头写“concerning”及协定所在的文件，例如：concerning ./accord.norm`;
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
