import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A visitor on a phone whose taps and typed characters are counted. */
export interface Walk {
	/** Taps an element; it counts once, whether it moves the page or not. */
	tap(target: Locator): Promise<void>;
	/** Taps a field and types into it. The tap counts, and each character. */
	type(field: Locator, text: string): Promise<void>;
	/** Follows a link that must be in the window, with nothing over it, without scrolling. */
	reach(link: Locator): Promise<void>;
	/** Ends a task: prints its counts, and fails above the limits. */
	arrive(task: string, limits: { taps: number; characters?: number }): void;
}

/** Whether the middle of an element is in the window and on top. */
function isOnTop(target: Locator): Promise<boolean> {
	return target.evaluate((element) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		return hit !== null && element.contains(hit);
	});
}

/** Starts a walk. The page needs a context with `hasTouch`. */
export function walkOn(page: Page): Walk {
	let taps = 0;
	let characters = 0;
	const tap = async (target: Locator) => {
		await target.tap();
		taps += 1;
	};
	return {
		tap,
		type: async (field, text) => {
			await tap(field);
			await page.keyboard.type(text);
			characters += text.length;
		},
		reach: async (link) => {
			await expect.poll(() => isOnTop(link), { timeout: 20_000 }).toBe(true);
			taps += 1;
		},
		arrive: (task, limits) => {
			console.info(`${task}: ${taps} taps, ${characters} characters`);
			expect(taps, `taps of ${task}`).toBeLessThanOrEqual(limits.taps);
			expect(characters, `characters of ${task}`).toBeLessThanOrEqual(limits.characters ?? Infinity);
		},
	};
}
