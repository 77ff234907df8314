/** Whether the bar on top says that everything is a sample, so that cards need no mark. */
export function isDemoPage(): boolean {
	return document.querySelector('.demo-bar') !== null;
}
