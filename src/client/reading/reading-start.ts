import { RULES_KEY } from '../../domain/reading/reading-start.ts';

/** Visitors with reading settings get the bar with them. Nobody else loads anything. */
try {
	if (localStorage.getItem(RULES_KEY) !== null)
		void import('./reading-bar.ts').then(({ showBar }) => showBar()).catch(() => {});
} catch {
	// Storage is forbidden here, so nothing was ever kept.
}
