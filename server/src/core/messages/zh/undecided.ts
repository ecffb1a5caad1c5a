/** What took longer to decide than it may, in Chinese. */
import { list, named } from './phrasing';

const mostNamed = 3;

/** `关切事项\`towns\``, `5项关切事项`. */
function some(names: readonly string[], kind: string, measure: string): string[] {
  if (names.length === 0) return [];
  if (names.length > mostNamed) return [`${names.length}${measure}${kind}`];
  return [`${kind}${list(names.map(named))}`];
}

/** Names of concerns, incidents and rules; `whole` where not even the verdicts are decided. */
export function undecided({
  whole,
  concerns,
  incidents,
  rules,
}: {
  readonly whole: boolean;
  readonly concerns: readonly string[];
  readonly incidents: readonly string[];
  readonly rules: readonly string[];
}): string {
  const advice = '请确定部分方括号或定义，或每次只处理案文的一部分。';
  if (whole) {
    return `未能在限定时间内得出结论：各项规范在所有解读下合起来对任何行为作何规定。因此未报告空白、冲突和事件。${advice}`;
  }
  const parts = [...some(concerns, '关切事项', '项'), ...some(incidents, '事件', '起'), ...some(rules, '提示', '类')];
  return `未能在限定时间内得出结论：${list(parts)}。其余所报告的内容均属有效。${advice}`;
}
