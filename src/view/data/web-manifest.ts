import type { Site } from '../../domain/catalog/site.ts';
import { DAYLIGHT } from '../../domain/daylight.ts';
import { homeUrl, sitePath } from '../../domain/urls.ts';

const icon = (size: number, purpose: string) => ({
	src: sitePath(`/icons/icon-${size}.png`),
	sizes: `${size}x${size}`,
	type: 'image/png',
	purpose,
});

/** The web app manifest, for adding the site to the home screen. */
export function webManifest({ name, description }: Site) {
	return {
		name,
		short_name: [...name].slice(-5).join(''),
		description,
		lang: 'zh-CN',
		start_url: homeUrl(),
		scope: homeUrl(),
		display: 'browser',
		background_color: DAYLIGHT.ground,
		theme_color: DAYLIGHT.action,
		icons: [icon(192, 'any'), icon(512, 'any maskable')],
	};
}
