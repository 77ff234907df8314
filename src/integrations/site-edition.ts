import type { BuildSettings } from '../build-settings.ts';
import { codeEdition } from '../code-edition.ts';

/** Names the code and the settings that make a site: what another edition left is of no use. */
export function siteEdition({
	siteUrl,
	base,
	leadOrigins,
	visitOrigins,
	hasStyleGuide,
}: BuildSettings): string {
	return JSON.stringify([codeEdition(), siteUrl, base, leadOrigins, visitOrigins, hasStyleGuide]);
}
