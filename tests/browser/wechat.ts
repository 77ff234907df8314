import type { Page } from 'playwright-core';
import { openPage, type Visit } from './browser.ts';

const AGENT =
	'Mozilla/5.0 (Linux; Android 14; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300409 MMWEBSDK/20241103 MicroMessenger/8.0.56.2800(0x2800385A) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64';

/** Takes away what WeChat's browser refuses, and what it may forget between two pages. */
function poor(): void {
	for (const [owner, name] of [
		[Navigator.prototype, 'clipboard'],
		[Navigator.prototype, 'share'],
		[Navigator.prototype, 'serviceWorker'],
		[globalThis, 'print'],
	] as const)
		Reflect.deleteProperty(owner, name);
	window.open = () => null;
	if (window !== top) return;
	localStorage.clear();
	sessionStorage.clear();
	void indexedDB.databases().then((all) => all.forEach(({ name = '' }) => indexedDB.deleteDatabase(name)));
}

/**
 * A phone that opens pages in WeChat: its agent, without downloads, clipboard, share sheet, service worker and pop-ups, and
 * with storage that every page finds empty.
 */
export async function openWechat(visit: Visit) {
	const opened = await openPage(visit, {
		viewport: { width: 390, height: 664 },
		userAgent: AGENT,
		hasTouch: true,
		acceptDownloads: false,
		serviceWorkers: 'block',
	});
	await opened.page.addInitScript(poor);
	return opened;
}

/** The text that is selected in a page, also within a field. */
export function selectedText(page: Page): Promise<string> {
	return page.evaluate(() => {
		const field = document.activeElement;
		if (!(field instanceof HTMLTextAreaElement)) return getSelection()?.toString() ?? '';
		return field.value.slice(field.selectionStart, field.selectionEnd);
	});
}
