import { partOf } from '../site/element-part.ts';

/**
 * The place right below the form where somebody who comes with a question waits. It goes when anything of the answer comes.
 * What an answer has above its hits would push a place of waiting that stood among them.
 */
export function startWaiting(root: ParentNode): void {
	partOf(root, 'wait').hidden = false;
}

/** Ends the waiting. What was said there is said in the status of the answer from now on. */
export function stopWaiting(root: ParentNode): void {
	const wait = partOf(root, 'wait');
	if (wait.hidden) return;
	wait.hidden = true;
	partOf(root, 'status').textContent = wait.textContent;
	wait.textContent = '';
}

/** Says how the search goes. */
export function sayState(root: ParentNode, text: string): void {
	const wait = partOf(root, 'wait');
	const status = wait.hidden ? partOf(root, 'status') : wait;
	// The same text written again would be read out again.
	if (status.textContent !== text) status.textContent = text;
}
