// † browser
import type { SearchChanges } from '../../domain/explorer/last-search.ts';

/** 上次以后新出 3 套，降价 1 套，已租出 1 套. Empty when nothing changed. */
export function sinceWords({ fresh, cheaper, gone }: SearchChanges): string {
	const counts: readonly (readonly [string, number])[] = [
		['新出', fresh.length],
		['降价', cheaper.length],
		['已租出或下架', gone.length],
	];
	const said = counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count} 套`);
	return said.length === 0 ? '' : `上次以后${said.join('，')}`;
}
