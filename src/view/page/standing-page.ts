import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Page } from '../../domain/catalog/page.ts';
import { pageUrl } from '../../domain/urls.ts';
import { formatDate } from '../../domain/units/format.ts';
import { type PrivacyNotice, privacyNotice } from '../lead/privacy-notice.ts';
import { type PrivacyStatement, privacyStatement } from '../privacy/privacy-statement.ts';
import { type Shell, shellOf } from './shell.ts';

export interface StandingPage {
	shell: Shell;
	title: string;
	updated: { date: string; text: string };
	/** The contact page shows the contact data first. */
	isContact: boolean;
	/** Only on the privacy page: how leads are processed. */
	notice: PrivacyNotice | undefined;
	/** Only on the privacy page: what a site with these settings does. */
	statement: PrivacyStatement | undefined;
}

/** The pages about, privacy and contact. */
export function standingPage(page: Page, catalog: Pick<Catalog, 'site'>): StandingPage {
	return {
		shell: shellOf(catalog, {
			title: page.title,
			description: page.summary,
			path: pageUrl(page.id),
			trail: [],
			modified: page.updatedDate,
			isSearched: true,
			form: { size: page.id === 'contact' ? 'full' : 'short' },
		}),
		title: page.title,
		updated: { date: page.updatedDate, text: formatDate(page.updatedDate) },
		isContact: page.id === 'contact',
		notice: page.id === 'privacy' ? privacyNotice(catalog.site) : undefined,
		statement: page.id === 'privacy' ? privacyStatement(catalog.site) : undefined,
	};
}
