/** Names that nothing gives, by what should have been named, in Chinese. */
import { declaration, meant, said } from './phrasing';

export function unknownName(kind: string, words: string, nearest: readonly string[]): string {
  const name = said(words);
  switch (kind) {
    case 'library':
      return `没有名为${name}的词库。${meant(nearest, '词库按其“vocabulary”一行中的名称引用；文件按路径引用，如 ./other.norm。')}`;
    case 'instrument':
      return `没有名为${name}的文书。${meant(nearest, '文书按其“instrument”一行中标题之前的名称引用；文件按路径引用，如 ./other.norm。')}`;
    case 'file':
      return `本文件旁没有文件${name}。${meant(nearest, '请检查路径。')}`;
    case 'norm':
      return `没有名为${name}的规范或“不影响”条款。${meant(nearest, '请写其在“norm”或“without prejudice”之后的名称。')}`;
    case 'Party':
      return `所用词库均未载列国家${name}。${meant(nearest, '请在代码之后用引号写明其名称。')}`;
    case 'delegation':
      return `${name}既非缔约方，也非词库所载列的国家，不能作为代表团。${meant(nearest, '请写缔约方，或以“state”载列该国。')}`;
    case 'State':
      return `${name}既非缔约方，也非词库所载列的国家。${meant(nearest, '请写缔约方，或写“a Party”、“a third State”，或以“state”载列该国。')}`;
    case 'States facet':
      return `${name}不是以国家为值的要素。${meant(nearest, '请写载有“values States”的要素。')}`;
    default:
      return `没有名为${name}的${declaration(kind)}。${meant(nearest, '请检查拼写。')}`;
  }
}
