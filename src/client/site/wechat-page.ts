import { ATTACHMENT } from '../../domain/schema/attachment.ts';
import { newButton, newElement } from './new-element.ts';

const SHARE = '点右上角 ··· 发给朋友，或分享到朋友圈';

/** A button beside a download, which WeChat refuses: it copies the address for the browser of the phone. */
function besideDownload(link: HTMLAnchorElement): void {
	const said = newElement('span', { class: 'muted', role: 'status' });
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(link.href);
			said.textContent = '链接已复制，请打开手机浏览器，在地址栏粘贴';
		} catch {
			said.replaceChildren(
				'请点右上角 ··· 选“在浏览器打开”，或长按复制：',
				newElement('strong', {}, link.href),
			);
		}
	};
	link.after(
		' ',
		newButton('在浏览器打开', { class: 'button' }, () => void copy()),
		' ',
		said,
	);
}

/**
 * Makes a page fit for WeChat's browser. It has no share sheet, printer or downloads: its own menu shares, and a code on the
 * screen of the phone that shows it cannot be scanned.
 */
export function fitWechat(): void {
	for (const each of document.querySelectorAll<HTMLElement>('.no-wechat')) each.hidden = true;
	for (const button of document.querySelectorAll<HTMLElement>('share-button')) {
		button.replaceChildren(SHARE);
		button.hidden = false;
	}
	for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a'))
		if (ATTACHMENT.test(link.pathname)) besideDownload(link);
}
