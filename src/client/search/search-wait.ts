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

/** Where the page says how the search goes. */
export function statusOf(root: ParentNode): HTMLElement {
	const wait = partOf(root, 'wait');
	return wait.hidden ? partOf(root, 'status') : wait;
}
