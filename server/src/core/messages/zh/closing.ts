/** Titles of what closes a gap, in Chinese, and the reason that a drafter completes. */
import type { ClosingWay } from '../../model/model';
import type { ClosingTold } from '../en/closing';
import type { Messages } from '../messages';
import { list, named, said } from './phrasing';

export const closing: Messages['closing'] = {
  prohibit: (told) => `予以禁止：就${subject(told)}写入一项规范`,
  permit: (told) => `予以允许：就${subject(told)}写入一项允许性规范`,
  leaveAside: (told) => `不予涉及：写明协定不影响${subject(told)}`,
  owe: (duty, told) => `规定义务（${duty}）：就${subject(told)}写入一项规范`,
  leaveOpen: (told) => `记为有意搁置：写明就${subject(told)}尚未达成一致`,
  model: (way, titles) => `插入示范条款（${ways[way]}）：${list(titles.map(said))}`,
  because: '有意搁置；理由待补',
  widen: {
    add: (norm, words, facet) => `扩大${named(norm)}的范围：在其${said(facet)}中补充${said(words)}`,
    verbs: (norm, words) => `扩大${named(norm)}的范围：使其亦写明${said(words)}`,
    remove: (norm, words) => `扩大${named(norm)}的范围：删去${said(words)}`,
    owe: (norm, duty) => `扩大${named(norm)}的范围：一并规定义务（${duty}）`,
    event: (norm, duty) => `扩大${named(norm)}的范围：在此情形下亦承担义务（${duty}）`,
  },
};

const ways: Readonly<Record<ClosingWay, string>> = {
  prohibition: '予以禁止',
  limitation: '予以限制',
  permission: '予以允许',
  'without prejudice': '写明不影响',
  duty: '规定义务',
};

function subject({ concern, whole, instead }: ClosingTold): string {
  const place = instead.length === 0 ? '' : `（取代${list(instead.map(named))}）`;
  return `${said(concern)}${whole ? '' : '中未作规定的部分'}${place}`;
}
