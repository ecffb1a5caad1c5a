/** What is said of work that takes longer than a moment, in Chinese. */
import type { progress as english } from '../en/progress';

export const progress: typeof english = {
  reading: '正在读取此文件夹中的草案',
  checking: (file) => `正在检查 ${file}`,
  files: (read, all) => `已读取 ${read} 个文件，共 ${all} 个`,
  looking: '正在查找多余之处和冲突',
};
