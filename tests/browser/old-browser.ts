import type { Page } from 'playwright-core';
import { type FloorGap, floorGaps } from '../floor-gaps.ts';

/** Chromium enforces the page's policy with these. A browser without them has no such policy. */
const POLICY = /^(trustedTypes|Trusted)/;

function takeAway(gaps: readonly FloorGap[]): void {
	for (const { owner, member, isStatic } of gaps) {
		const found: unknown = Reflect.get(globalThis, owner);
		const place: unknown = isStatic || typeof found !== 'function' ? found : Reflect.get(found, 'prototype');
		if ((typeof place === 'object' && place !== null) || typeof place === 'function')
			Reflect.deleteProperty(place, member);
	}
}

/** Removes from the page and the search worker all features that one of the oldest browsers lacks. */
export async function makeOld(page: Page): Promise<void> {
	const gaps = floorGaps().filter(({ member }) => !POLICY.test(member));
	await page.addInitScript(takeAway, gaps);
	await page.route('**/search-worker*', async (route) => {
		const response = await route.fetch();
		const body = `(${takeAway.toString()})(${JSON.stringify(gaps)});${await response.text()}`;
		await route.fulfill({ response, body });
	});
}
