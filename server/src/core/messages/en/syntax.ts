/** What the grammar could not read, by the kind of slip. */
import { said } from '../phrasing';

export function syntax(problem: string, found: string): string {
  switch (problem) {
    case 'quotation-never-closes':
      return 'This quotation never closes. Put the closing mark at its end, on the same line.';
    case 'bracket-never-closes':
      return 'This bracket never closes. Put "]" where the disputed words end; to go on in the next line, end this one with a comma or "|".';
    case 'bracket-closes-nothing':
      return 'This "]" closes no bracket. Delete it, or put "[" where the disputed words begin.';
    case 'bar-outside-bracket':
      return 'The "|" divides the alternatives of a bracket, and there is none here. Put the alternatives between "[" and "]".';
    case 'empty-bracket':
      return 'Nothing stands in this bracket. Write what is disputed, or delete it.';
    case 'attribution-missing':
      return 'No delegation stands before this colon. Name the one that proposes the words after it, or delete the colon.';
    case 'nesting-too-deep':
      return 'Brackets stand too deep in one another to be read. Write the alternatives out instead.';
    case 'unexpected-mark':
      return `${said(found)} separates nothing here. Delete it, or write what should stand before and after it.`;
    case 'not-text':
      return 'This file holds no text and was not read. Save it as plain text, in UTF-8.';
    case 'too-long':
      return 'This declaration is too long to be read. Divide it, or check that its lines did not run into one another.';
    default:
      return `This line cannot be read from ${said(found)} on. Check for a missing quotation mark or bracket; "#" begins a comment.`;
  }
}
