import type { newDraft as en } from '../en/newDraft';

export const newDraft: typeof en = {
  title: (form, subject) => `关于${subject}的${form === 'treaty' ? '协定' : '政治承诺'}`,
  hints: [
    '请在下方起草条款，每一条以 norm 开头；按 Ctrl+空格 可查看光标处可以写什么。',
    '文本未作规定之处会在标题上提示：将鼠标移到标题上查看，或在标题处按 Ctrl+. 选择可以填补空白的条款。',
  ],
};
