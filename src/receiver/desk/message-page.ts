import { type Markup, markup } from '../markup.ts';
import { frame } from './frame.ts';

/** A page that says one thing. */
export function messagePage(title: string, text: string): Markup {
	return frame(
		title,
		markup`<main><h1>${title}</h1><p>${text}</p><nav><a href="./">回到线索</a></nav></main>`,
	);
}
